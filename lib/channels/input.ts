import { z } from "zod";
import { deliveryStates } from "./types";

export const deliveryIdInput = z.strictObject({ id: z.uuid() });

/** The address of the list is its state: what makes no sense there is left out, not refused. */
export const listDeliveriesInput = z.object({
  channel: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/)
    .nullable()
    .catch(null)
    .default(null),
  state: z.enum(deliveryStates).nullable().catch(null).default(null),
  /** Only of one recipient: a webhook, by its id. */
  recipient: z.uuid().nullable().catch(null).default(null),
  /** Only of one entry. */
  entry: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
