import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

const batch = 5000;

/**
 * Thins what was kept by itself as it ages: all of a day, then the last of each hour for a week, of each
 * day for a quarter, of each week after that. What was published, named or restored stays. Doing it
 * twice is doing it once. Tells how many went.
 */
export async function thinRevisions(executor: Executor): Promise<number> {
  let gone = 0;
  for (;;) {
    const rows = await executor.execute<{ id: string }>(sql`
      delete from revisions where id in (
        select id from (
          select id, row_number() over (
            partition by entry_id, span, date_trunc(span, created_at, 'UTC')
            order by created_at desc, number desc) as place
          from (
            select id, entry_id, number, created_at, case
              when created_at > now() - interval '7 days' then 'hour'
              when created_at > now() - interval '90 days' then 'day'
              else 'week' end as span
            from revisions
            where kind = 'automatic' and created_at < now() - interval '1 day'
          ) as aged
        ) as placed where place > 1 limit ${batch}
      ) returning id`);
    gone += rows.length;
    if (rows.length < batch) return gone;
  }
}
