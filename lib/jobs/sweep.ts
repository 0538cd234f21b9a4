import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { sweepComments } from "@/lib/comments/jobs";
import { emptyTrash } from "@/lib/entries/mutations/trash";
import { thinRevisions } from "@/lib/history/mutations";
import { sweepMedia } from "@/lib/media/jobs";
import { defineJob } from "./definition";

/** Removes what no longer says anything: spent purges, links, failed tries, finished jobs,
 * files and entries a month in the trash, what webhooks were sent a month ago, deleted comments, old notices, preview links long past, revisions that age thins. */
export const sweep = defineJob({
  kind: "sweep",
  payload: z.object({}),
  run: async () => {
    await db.execute(sql`delete from purges where at < now() - interval '40 days'`);
    await db.execute(sql`delete from sign_in_tokens where expires_at < now() - interval '1 day'`);
    await db.execute(sql`delete from previews where expires_at < now() - interval '30 days'`);
    await db.execute(sql`delete from replays where created_at < now() - interval '1 day'`);
    await db.execute(sql`delete from sign_in_failures where created_at < now() - interval '1 day'`);
    await sweepMedia();
    await sweepComments();
    await emptyTrash(db);
    await db.execute(sql`delete from notices where created_at < now() - interval '180 days'`);
    await db.execute(sql`delete from sessions where expires_at < now() - interval '7 days'`);
    await db.execute(sql`delete from jobs where finished_at < now() - interval '30 days'`);
    await db.execute(
      sql`delete from delivery_attempts where created_at < now() - interval '30 days'`,
    );
    await thinRevisions(db);
  },
});
