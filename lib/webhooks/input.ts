import { z } from "zod";
import { publicationEvents } from "@/lib/events/types";

/** By which administrators know what it is for. */
const name = z.string().trim().min(1).max(100);
/** http or https, of the public internet, without a name and password in it. */
const url = z.url({ protocol: /^https?$/ }).max(2000);
/** Of which events it hears; at least one. */
const events = z
  .array(z.enum(publicationEvents))
  .min(1)
  .max(20)
  .transform((chosen) => publicationEvents.filter((event) => chosen.includes(event)));

export const createWebhookInput = z.strictObject({ name, url, events });

export const webhookIdInput = z.strictObject({ id: z.uuid() });

/** What is left out stays as it is. */
export const updateWebhookInput = z.strictObject({
  id: z.uuid(),
  name: name.optional(),
  url: url.optional(),
  events: events.optional(),
  /** True sends nothing from now on, false begins again. */
  disabled: z.boolean().optional(),
});
