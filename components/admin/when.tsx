import type { Locale } from "@/lib/messages/catalogue";

type WhenProps = { date: string; locale: Locale; timeZone: string; now?: number };

const steps = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** How long ago or ahead, with the full date in the site's time for whoever points at it. */
export function When({ date, locale, timeZone, now = Date.now() }: WhenProps) {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone });
  return (
    // A moment passes between the server and the browser.
    <time dateTime={date} title={full.format(new Date(date))} suppressHydrationWarning>
      {relativeTime(date, locale, now)}
    </time>
  );
}

export function relativeTime(date: string, locale: Locale, now: number): string {
  const seconds = (new Date(date).getTime() - now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return words.format(0, "second");
}
