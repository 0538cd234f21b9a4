import type { DayCount } from "./types";

/** By which one reads: pages, feeds, other forms of a page, and files. */
const channels = ["web", "feeds", "forms", "files"];

/** Readers as the plots of deliveries have them: each channel, each of `days`. */
export function presentReaders(rows: DayCount[], days: { day: string }[]) {
  const known = new Map(rows.map(({ channel, day, count }) => [`${channel} ${day}`, count]));
  return Object.fromEntries(
    channels.map((channel) => [
      channel,
      days.map(({ day }) => ({
        day,
        delivered: known.get(`${channel} ${day}`) ?? 0,
        undelivered: 0,
      })),
    ]),
  );
}
