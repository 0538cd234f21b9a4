import "server-only";
import { z } from "zod";
import { deliveryIdInput } from "@/lib/channels/input";
import { retryDelivery, stopDelivery } from "@/lib/channels/operations";
import { channels } from "@/lib/channels/registry";
import { listDeliveryResourcesInput } from "@/lib/deliveries/input";
import { getDeliveryResource, listDeliveryResources } from "@/lib/deliveries/queries";
import { listKeysInput } from "@/lib/keys/input";
import { createKey, revokeKey } from "@/lib/keys/operations";
import { listKeys } from "@/lib/keys/queries";
import { webhookIdInput } from "@/lib/webhooks/input";
import {
  createWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from "@/lib/webhooks/operations";
import { getWebhook, listWebhooks } from "@/lib/webhooks/queries";
import { change, read } from "../definition";
import * as schema from "../schemas/channels";
import { changed } from "../schemas/shapes";

const nothing = z.strictObject({});

const readWebhook = read({
  key: "webhooks.get",
  path: "/webhooks/{id}",
  input: webhookIdInput,
  output: schema.webhook,
  ask: getWebhook,
});

const readDelivery = read({
  key: "deliveries.get",
  path: "/deliveries/{id}",
  input: deliveryIdInput,
  output: schema.delivery,
  ask: getDeliveryResource,
});

export const channelCalls = [
  read({
    key: "channels.list",
    path: "/channels",
    input: nothing,
    output: schema.channelList,
    open: true,
    ask: async () => ({
      items: channels.map(({ key, labels, summary }) => ({ key, labels, summary })),
    }),
  }),
  read({
    key: "deliveries.list",
    path: "/deliveries",
    input: listDeliveryResourcesInput,
    output: schema.deliveryList,
    ask: listDeliveryResources,
  }),
  readDelivery,
  change(retryDelivery, {
    method: "PUT",
    path: "/deliveries/{id}/retry",
    output: changed,
    subject: readDelivery,
  }),
  change(stopDelivery, {
    method: "DELETE",
    path: "/deliveries/{id}",
    output: changed,
    subject: readDelivery,
  }),
  read({
    key: "webhooks.list",
    path: "/webhooks",
    input: nothing,
    output: schema.webhookList,
    ask: async (actor) => ({ items: await listWebhooks(actor) }),
  }),
  change(createWebhook, {
    method: "POST",
    path: "/webhooks",
    output: schema.webhookWithSecret,
    secret: true,
    status: 201,
    location: ({ id }) => `/webhooks/${id}`,
  }),
  readWebhook,
  change(updateWebhook, {
    method: "PATCH",
    path: "/webhooks/{id}",
    output: schema.webhook,
    subject: readWebhook,
  }),
  change(deleteWebhook, {
    method: "DELETE",
    path: "/webhooks/{id}",
    output: changed,
    subject: readWebhook,
  }),
  change(rotateWebhookSecret, {
    method: "POST",
    path: "/webhooks/{id}/secrets",
    output: schema.webhookWithSecret,
    secret: true,
    status: 201,
  }),
  change(testWebhook, {
    method: "POST",
    path: "/webhooks/{id}/tests",
    output: schema.tested,
    status: 201,
    location: ({ delivery }) => `/deliveries/${delivery}`,
  }),
  read({
    key: "keys.list",
    path: "/keys",
    scope: "session",
    input: listKeysInput,
    output: schema.keyList,
    ask: async (actor, raw) => ({ items: await listKeys(actor, raw) }),
  }),
  change(createKey, {
    method: "POST",
    path: "/keys",
    output: schema.madeKey,
    secret: true,
    status: 201,
  }),
  change(revokeKey, {
    method: "DELETE",
    path: "/keys/{id}",
    output: changed,
  }),
];
