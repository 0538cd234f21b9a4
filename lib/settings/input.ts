import { z } from "zod";
import { locales } from "@/lib/messages/catalogue";

const description = z.string().trim().max(300).default("");

export const updateSettingsInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  description: z.strictObject({ es: description, en: description }),
  logoId: z.uuid().nullable().default(null),
  /** oklch() or hex; null is the house's own. */
  accent: z.string().trim().max(60).nullable().default(null),
  locales: z
    .array(z.enum(locales))
    .min(1)
    .max(locales.length)
    .transform((chosen) => locales.filter((locale) => chosen.includes(locale))),
  defaultLocale: z.enum(locales),
  postsPerPage: z.coerce.number().int().min(1).max(50),
  timeZone: z.string().max(60).refine(isTimeZone),
  hub: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .regex(/^[^@<>"\s]+$/)
    .nullable()
    .default(null),
  /** Whose pages may use the doors for programs from a browser: origins, or `*` for reading. */
  apiOrigins: z.array(z.string().trim().max(1000)).max(20).default([]),
});

export const hideChecklistInput = z.strictObject({ hidden: z.boolean() });
export const nothingInput = z.strictObject({});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}
