import { z } from "zod";

/** The address of the log is its state: what makes no sense there is left out, not refused. */
export const listActivityInput = z.object({
  /** A person's id, or `site` for what nobody did by hand. */
  person: z
    .union([z.uuid(), z.literal("site")])
    .nullable()
    .catch(null)
    .default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
