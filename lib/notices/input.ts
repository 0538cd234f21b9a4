import { z } from "zod";

export const seeNoticesInput = z.strictObject({
  /** Without them, all. */
  ids: z.array(z.uuid()).max(200).optional(),
});
