import { z } from "zod";
import { deliveryStates } from "@/lib/channels/types";
import { pageInput } from "@/lib/core/cursor";

const one = z.uuid().nullable().default(null);

export const listDeliveryResourcesInput = z.strictObject({
  ...pageInput,
  channel: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/)
    .nullable()
    .default(null),
  state: z.enum(deliveryStates).nullable().default(null),
  entry: one,
  event: one,
  /** A webhook, by its id. */
  recipient: one,
});
