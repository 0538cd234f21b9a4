import { z } from "zod";

export const searchDeskInput = z.strictObject({
  /** Without words, what one wrote last. */
  q: z.string().trim().max(100).default(""),
});
