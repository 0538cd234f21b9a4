import type { z } from "zod";
import type { Locale } from "@/lib/messages/catalogue";
import { inputMessages } from "@/lib/messages/input";

/** What zod found wrong, as a sentence for whoever filled in the field. */
export function issueWords(issue: z.core.$ZodRawIssue, locale: Locale): string {
  const t = inputMessages(locale);
  if (isMalformedSlug(issue)) return t.slug;
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.input) ? t.required : t.wrongKind;
    case "too_small":
      return tooSmall(issue, locale);
    case "too_big":
      return tooBig(issue, locale);
    case "invalid_format":
      return formatWords(issue.format, locale);
    case "invalid_value":
      return isMissing(issue.input) ? t.required : t.choice;
    case "unrecognized_keys":
      return t.unknownField(issue.keys.slice(0, 5).join(", ").slice(0, 200));
    default:
      return t.wrongKind;
  }
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>, locale: Locale): string {
  const t = inputMessages(locale);
  const minimum = Number(issue.minimum);
  if (issue.origin === "string") return minimum === 1 ? t.required : t.tooShort(minimum);
  return isList(issue.origin) ? t.tooFew(minimum) : t.tooSmall(minimum);
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>, locale: Locale): string {
  const t = inputMessages(locale);
  const maximum = Number(issue.maximum);
  if (issue.origin === "string") return t.tooLong(maximum);
  return isList(issue.origin) ? t.tooMany(maximum) : t.tooBig(maximum);
}

function formatWords(format: string | undefined, locale: Locale): string {
  const t = inputMessages(locale);
  if (format === "email") return t.email;
  if (format === "url") return t.url;
  if (format === "uuid") return t.id;
  return ["datetime", "date", "time"].includes(format ?? "") ? t.date : t.wrongKind;
}

/** An address may also be left empty, so that its form is one of two that would do. */
function isMalformedSlug({ code, path }: z.core.$ZodRawIssue): boolean {
  return path?.at(-1) === "slug" && (code === "invalid_format" || code === "invalid_union");
}

const isList = (origin: unknown) => ["array", "set", "map", "record"].includes(String(origin));
const isMissing = (input: unknown) => input === undefined || input === null || input === "";
