import "server-only";
import { sql } from "drizzle-orm";
import { entries } from "@/db/schema";
import { recordMany } from "@/lib/events/mutations";
import { canPublish } from "../../policy";
import type { Verb } from "./types";

/** Takes entries off the site, or cancels their schedules. */
export const unpublish: Verb<"unpublish"> = {
  refuse: (actor, entry) => {
    if (entry.status === "trashed") return "not_found";
    if (!canPublish(actor, entry)) return "forbidden";
    return entry.status === "published" || entry.status === "scheduled" ? null : "notPublic";
  },
  run: async (context, fit) => {
    const ids = fit.map(({ id }) => id);
    await context.tx.execute(sql`
      update ${entries} set updated_at = now(),
        published_revision_id = case when published_at > now() then null else published_revision_id end,
        unpublish_at = case when published_at > now() then null else least(unpublish_at, now()) end,
        published_at = case when published_at > now() then null else published_at end
      where id in ${ids}`);
    await recordMany(
      context,
      ids.map((subjectId) => ({ name: "entry.unpublished" as const, subjectId })),
    );
    return ids;
  },
};
