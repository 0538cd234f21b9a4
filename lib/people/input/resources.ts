import { z } from "zod";
import { idsInput, pageInput } from "@/lib/core/cursor";

export const listPersonResourcesInput = z.strictObject({
  ...pageInput,
  ids: idsInput,
  /** Part of the name. */
  q: z.string().trim().max(100).default(""),
});
