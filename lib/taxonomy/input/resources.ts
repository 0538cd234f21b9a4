import { z } from "zod";
import { idsInput, pageInput } from "@/lib/core/cursor";
import { locales } from "@/lib/messages/catalogue";
import { termKinds } from "../types";

export const listTermResourcesInput = z.strictObject({
  ...pageInput,
  ids: idsInput,
  kind: z.enum(termKinds).nullable().default(null),
  locale: z.enum(locales).nullable().default(null),
  /** Part of the name. */
  q: z.string().trim().max(100).default(""),
});

export const termIdInput = z.strictObject({ id: z.uuid() });
