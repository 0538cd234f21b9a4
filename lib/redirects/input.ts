import { z } from "zod";
import { pageInput } from "@/lib/core/cursor";
import { locales } from "@/lib/messages/catalogue";

/** An address below its language, without slashes at its ends: `blog/old-name`. */
const pathInput = z
  .string()
  .trim()
  .max(1000)
  .regex(/^[^\s/?#\\]+(?:\/[^\s/?#\\]+)*$/);

export const createRedirectInput = z.strictObject({
  locale: z.enum(locales),
  path: pathInput,
  /** Where it leads, wherever that entry is by then. */
  entryId: z.uuid(),
});

export const redirectIdInput = z.strictObject({ id: z.uuid() });

export const listRedirectsInput = z.strictObject({
  ...pageInput,
  entryId: z.uuid().nullable().default(null),
});
