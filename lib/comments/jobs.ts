import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, commentThreads, notices } from "@/db/schema";

/** Forgets what was deleted a day ago: its words, and the threads in which nothing is left. */
export async function sweepComments(): Promise<void> {
  await db.execute(sql`update ${comments} set words = ''
    where deleted_at < now() - interval '1 day' and words <> ''`);
  await db.execute(sql`
    with empty as (
      delete from ${commentThreads} where not exists (select from ${comments}
        where thread_id = ${commentThreads.id}
          and (deleted_at is null or deleted_at >= now() - interval '1 day'))
      returning id
    )
    delete from ${notices} where subject_id in (select id from empty)`);
}
