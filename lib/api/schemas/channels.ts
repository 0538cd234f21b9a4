import { z } from "zod";
import { deliveryStates } from "@/lib/channels/types";
import { scopes } from "@/lib/core/actor";
import { publicationEvents } from "@/lib/events/types";
import { dateTime, id, listOf, words } from "./shapes";

export const channelList = z
  .object({
    items: z.array(
      z.object({ key: z.string(), labels: words, summary: words }).meta({ id: "Channel" }),
    ),
  })
  .meta({ id: "ChannelList" });

export const delivery = z
  .object({
    id,
    eventId: id,
    event: z.string(),
    entryId: id.nullable(),
    channel: z.string(),
    recipient: z.string(),
    address: z.string().nullable(),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    nextTryAt: dateTime.nullable(),
    lastError: z.string().nullable().describe("For administrators."),
    createdAt: dateTime,
    deliveredAt: dateTime.nullable(),
  })
  .meta({ id: "Delivery" });
export const deliveryList = listOf(delivery).meta({ id: "DeliveryList" });

const facts = z.object({
  id,
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(publicationEvents)),
  disabledAt: dateTime.nullable(),
  disabledFor: z.enum(["gone", "failing"]).nullable(),
  failingSince: dateTime.nullable(),
  previousSecretUntil: dateTime.nullable(),
  createdAt: dateTime,
  updatedAt: dateTime,
});
export const webhook = facts.meta({ id: "Webhook" });
export const webhookWithSecret = facts
  .extend({ secret: z.string().describe("Told once.") })
  .meta({ id: "WebhookWithSecret" });
export const webhookList = z.object({ items: z.array(webhook) }).meta({ id: "WebhookList" });
export const tested = z.object({ id, delivery: id }).meta({ id: "TestedWebhook" });

const key = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(scopes)),
  expiresAt: dateTime.nullable(),
});
export const keyList = z
  .object({
    items: z.array(
      key
        .extend({ createdAt: dateTime, expired: z.boolean(), lastUsedAt: dateTime.nullable() })
        .meta({ id: "Key" }),
    ),
  })
  .meta({ id: "KeyList" });
export const madeKey = key
  .extend({ token: z.string().describe("Told once.") })
  .meta({ id: "MadeKey" });
