import { z } from "zod";
import { webhookChannel } from "@/lib/webhooks/mutations";
import { listRecipients } from "@/lib/webhooks/queries";
import { sendWebhook } from "@/lib/webhooks/service/send";
import type { PushChannel } from "../definition";

/** Programs elsewhere, told at once by a signed POST (Standard Webhooks). */
export const webhooks: PushChannel = {
  kind: "push",
  key: webhookChannel,
  labels: { es: "Webhooks", en: "Webhooks" },
  summary: {
    es: "A otros programas, con un aviso firmado en cuanto algo se publica, se corrige o se retira.",
    en: "To other programs, by a signed message as soon as something is published, corrected or withdrawn.",
  },
  settings: z.strictObject({}),
  accepts: () => true,
  recipients: ({ event }, after) => listRecipients(event.name, after),
  send: sendWebhook,
};
