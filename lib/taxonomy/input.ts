import { z } from "zod";
import { locales } from "@/lib/messages/catalogue";
import { termKinds } from "./types";

const name = z.string().trim().max(60);

export const createTermInput = z.strictObject({
  kind: z.enum(termKinds).default("tag"),
  locale: z.enum(locales),
  name: name.min(1),
});

/** A term in all its languages; an empty name leaves a language without it. */
export const saveTermInput = z.strictObject({
  /** What its languages share; without it, a new term. */
  group: z.uuid().nullable().default(null),
  kind: z.enum(termKinds).default("tag"),
  names: z.strictObject({ es: name.default(""), en: name.default("") }),
});

export const termGroupInput = z.strictObject({ group: z.uuid() });

export const listTermsInput = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  kind: z.enum(termKinds).catch("tag").default("tag"),
  /** Those that were deleted, of every kind. */
  deleted: z
    .union([z.boolean(), z.literal("1").transform(() => true)])
    .catch(false)
    .default(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
