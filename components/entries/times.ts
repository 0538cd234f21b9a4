import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";

/** The English of the site is that of England. */
const tags = { es: "es", en: "en-GB" } as const;

/** A day and an hour in the site's time, as short as they can be understood. */
export function shortDate(iso: string, locale: Locale, timeZone: string): string {
  const date = new Date(iso);
  const year = date.getUTCFullYear() === new Date().getUTCFullYear() ? undefined : "numeric";
  const format = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(tags[locale], { ...format, year, timeZone }).format(date);
}

/** When the draft was saved: today at an hour, or on a day. */
export function savedWords(
  iso: string | null,
  words: EntryWords,
  locale: Locale,
  timeZone: string,
): string {
  if (!iso) return words.saved;
  const day = new Intl.DateTimeFormat(tags[locale], { dateStyle: "short", timeZone });
  if (day.format(new Date(iso)) !== day.format(new Date())) {
    return words.savedOn(shortDate(iso, locale, timeZone));
  }
  const time = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  return words.savedAt(new Intl.DateTimeFormat(tags[locale], time).format(new Date(iso)));
}

/** Whether the clocks of two places show the same at a moment. */
export function sameClock(iso: string, one: string, other: string): boolean {
  return shortDate(iso, "en", one) === shortDate(iso, "en", other);
}

type Zones = { locale: Locale; timeZone: string; own: string | null };

/** A moment in the site's time, and in one's own where that differs. */
export function bothDates(
  iso: string,
  words: EntryWords,
  { locale, timeZone, own }: Zones,
): string {
  const date = shortDate(iso, locale, timeZone);
  if (!own || sameClock(iso, own, timeZone)) return date;
  return words.dateAndOwn(date, shortDate(iso, locale, own));
}
