import type { Activity } from "./types";

/** The same thing done again and again, such as saving a draft, told once with its last time. */
export type Repeated = Activity & { times: number };
export type Day = { date: string; items: Repeated[] };

/** By days of the site's time zone, the latest first, as the items come. */
export function groupByDay(items: readonly Activity[], timeZone: string): Day[] {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const days: Day[] = [];
  for (const item of items) {
    const date = format.format(new Date(item.at));
    const day = days.at(-1);
    if (day?.date !== date) days.push({ date, items: [{ ...item, times: 1 }] });
    else addTo(day, item);
  }
  return days;
}

function addTo(day: Day, item: Activity): void {
  const before = day.items.at(-1);
  if (before && isSame(before, item)) before.times += 1;
  else day.items.push({ ...item, times: 1 });
}

/** Only what is done to a thing is told together: two sign-ins are two. */
function isSame(one: Activity, other: Activity): boolean {
  return (
    one.subject !== null &&
    one.subject.id !== one.actor?.id &&
    one.subject.id === other.subject?.id &&
    one.operation === other.operation &&
    one.actor?.id === other.actor?.id
  );
}
