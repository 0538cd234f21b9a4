import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/lib/core/actor";
import { loadSettings } from "@/lib/settings/queries";
import { authorizeReading } from "../policy";
import type { DeliveryCounts } from "../types";

const days = 30;

/** What each channel delivered, and did not, on each of the last thirty days of the site's time zone. */
export async function countDeliveries(
  actor: Actor,
  keys: readonly string[],
): Promise<DeliveryCounts> {
  authorizeReading(actor);
  const { timeZone } = await loadSettings(db);
  const rows = await db.execute<Counted>(sql`
    with days as (
      select generate_series(0, ${days - 1}::int) as n,
        (now() at time zone ${timeZone})::date - (${days - 1}::int) as first
    ), counted as (
      select channel, (created_at at time zone ${timeZone})::date as day,
        count(*) filter (where state = 'delivered')::int as delivered,
        count(*) filter (where state <> 'delivered')::int as undelivered
      from deliveries
      where created_at >= ((now() at time zone ${timeZone})::date - (${days - 1}::int))::timestamp
          at time zone ${timeZone}
      group by 1, 2
    )
    select asked.key, to_char(days.first + days.n, 'YYYY-MM-DD') as day,
      coalesce(counted.delivered, 0) as delivered, coalesce(counted.undelivered, 0) as undelivered
    from jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) asked(key)
      cross join days
      left join counted on counted.channel = asked.key and counted.day = days.first + days.n
    order by asked.key, day`);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      rows
        .filter((row) => row.key === key)
        .map(({ day, delivered, undelivered }) => ({ day, delivered, undelivered })),
    ]),
  );
}

type Counted = DeliveryCounts[string][number] & { key: string };
