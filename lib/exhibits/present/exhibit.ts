import type { Locale } from "@/lib/messages/catalogue";
import type { Exhibit, ExhibitTime } from "../types";

const nothing: Omit<Exhibit, "command"> = {
  ...{ head: [], body: "", cut: false, size: null, url: null },
  ...{ files: [], news: [], since: null, pace: null },
};

export const exhibit = (facts: Partial<Exhibit> & { command: string }): Exhibit => ({
  ...nothing,
  ...facts,
});

/** The status line, and those of `headers` that are worth a look, in that order. */
export function headOf(status: string, headers: Record<string, string | undefined>): string[] {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return [`HTTP/1.1 ${status}`, ...lines];
}

/** The named ones of a response's headers. */
export function chosen(headers: Headers, ...names: string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? undefined]));
}

/** As many characters as are read with pleasure, ended where a line or a word ends. */
export function beginningOf(text: string, most = 640): Pick<Exhibit, "body" | "cut"> {
  const whole = text.trimEnd();
  if (whole.length <= most) return { body: whole, cut: false };
  const room = whole.slice(0, most);
  const end = Math.max(room.lastIndexOf("\n"), room.lastIndexOf(" "), room.lastIndexOf(",") + 1);
  return { body: room.slice(0, end > most / 2 ? end : most), cut: true };
}

/** As a shell takes a word, whatever stands in it. */
export const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/** To the second, in the site's time zone. */
export function timeOf(iso: string, locale: Locale, timeZone: string): ExhibitTime {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ dateStyle: "long", timeStyle: "medium", timeZone },
  });
  return { iso, text: format.format(new Date(iso)) };
}
