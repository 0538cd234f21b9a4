import "server-only";
import { eq, sql } from "drizzle-orm";
import { entries } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { record } from "@/lib/events/mutations";
import { entryIdInput } from "../input";
import { lockEntry } from "../mutations";
import { authorize, canPublish } from "../policy";
import { entriesTag, entryTag } from "../tags";

/** Takes an entry off the site, or cancels its schedule; the draft and every revision stay. */
export const unpublishEntry = operation({
  name: "entries.unpublish",
  scope: "publish",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canPublish(actor, entry));
    if (entry.publishedAt === null) throw new AppError("conflict", { key: "not_found" });
    const [after] = await tx
      .update(entries)
      .set({
        publishedAt: sql`case when ${entries.publishedAt} > now() then null else ${entries.publishedAt} end`,
        publishedRevisionId: sql`case when ${entries.publishedAt} > now() then null else ${entries.publishedRevisionId} end`,
        unpublishAt: sql`case when ${entries.publishedAt} > now() then null else least(${entries.unpublishAt}, now()) end`,
        updatedAt: sql`now()`,
      })
      .where(eq(entries.id, id))
      .returning({ publishedAt: entries.publishedAt });
    await record(context, { name: "entry.unpublished", subjectId: id });
    return {
      id,
      type: entry.type,
      /** As they were: when it was to come out, where it was not out yet, and to end. */
      at: after?.publishedAt ? null : entry.publishedAt.toISOString(),
      until: entry.unpublishAt?.toISOString() ?? null,
    };
  },
  tags: (entry) => [entryTag(entry.id), entriesTag(entry.type)],
});
