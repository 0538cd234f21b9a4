import { z } from "zod";

export const entryPreviewsInput = z.strictObject({ id: z.uuid() });

export const createPreviewInput = z.strictObject({
  /** The entry whose draft is shown. */
  id: z.uuid(),
  /** For how many days. */
  days: z.int().min(1).max(30).default(7),
});

export const revokePreviewInput = z.strictObject({ id: z.uuid() });
