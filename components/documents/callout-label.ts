import type { Tone } from "@/lib/documents/types";
import type { Locale } from "@/lib/messages/catalogue";
import { documentMessages } from "@/lib/messages/documents";

export function calloutLabel(tone: Tone, locale: Locale): string {
  const t = documentMessages(locale);
  return { info: t.toneInfo, good: t.toneGood, warn: t.toneWarn, bad: t.toneBad }[tone];
}
