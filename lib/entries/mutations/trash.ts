import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { entries } from "@/db/schema";
import { trashDays } from "../types";

/** Removes for good what has been in the trash for its time. A second run finds nothing to do. */
export async function emptyTrash(db: Executor): Promise<number> {
  const gone = await db.execute(sql`
    delete from ${entries} where id in (
      select e.id from ${entries} e
      where e.deleted_at < now() - make_interval(days => ${trashDays}::int)
        and not exists (select from ${entries} below where below.parent_id = e.id
          and (below.deleted_at is null or below.deleted_at > e.deleted_at))
      order by e.deleted_at, e.id limit 5000)
    returning id`);
  return gone.length;
}
