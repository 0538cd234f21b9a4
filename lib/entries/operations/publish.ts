import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { purge } from "@/lib/core/purge";
import { record } from "@/lib/events/mutations";
import { publishEntryInput } from "../input";
import {
  claimPath,
  type EntryRow,
  indexPublished,
  insertRevision,
  loadDraft,
  lockEntry,
  movePath,
} from "../mutations";
import { closeReviews } from "../mutations/reviews";
import { authorize, canPublish } from "../policy";
import { entriesTag, entryTag } from "../tags";

/** Makes the draft public, now or at a date ahead; again for a correction. */
export const publishEntry = operation({
  name: "entries.publish",
  scope: "publish",
  input: publishEntryInput,
  run: async (context, input) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, input.id);
    authorize(actor, canPublish(actor, entry));
    const draft = await loadDraft(tx, entry.id);
    if (input.version !== undefined && input.version !== draft.version) {
      throw new AppError("conflict", { key: "versionConflict", details: { current: draft } });
    }
    if (!draft.title) throw new AppError("invalid", { key: "titleRequired", field: "title" });
    const now = await databaseNow(tx);
    const dates = datesOf(entry, input, now);
    const slug = draft.fields.slug || entry.slug;
    const path = await claimPath(tx, entry, slug);
    const moved = path === entry.path ? [] : await movePath(tx, entry, slug, path);
    const revision = await insertRevision(tx, draft, {
      kind: "published",
      createdBy: personId(actor),
    });
    await tx
      .update(entries)
      .set({ publishedRevisionId: revision.id, ...dates, updatedAt: sql`now()` })
      .where(eq(entries.id, entry.id));
    await indexPublished(tx, entry, draft);
    await closeReviews(context, [entry.id], { outcome: "approved" });
    await announce(context, entry, dates, now);
    return {
      id: entry.id,
      type: entry.type,
      path,
      revision: revision.number,
      publishedAt: dates.publishedAt.toISOString(),
      moved,
    };
  },
  tags: (entry) => [entriesTag(entry.type), ...[entry.id, ...entry.moved].map(entryTag)],
});

type Dates = { publishedAt: Date; unpublishAt: Date | null };

/** The first publication dates an entry; corrections and returns keep that date. */
function datesOf(
  entry: EntryRow,
  input: { at: string | null; unpublishAt: string | null },
  now: Date,
): Dates {
  const live =
    entry.publishedAt !== null &&
    entry.publishedAt <= now &&
    (entry.unpublishAt === null || entry.unpublishAt > now);
  const at = input.at ? new Date(input.at) : null;
  if (at && at <= now) throw new AppError("invalid", { key: "dateInPast", field: "at" });
  if (at && live) throw new AppError("invalid", { key: "alreadyPublic", field: "at" });
  const first = entry.publishedAt && entry.publishedAt <= now ? entry.publishedAt : now;
  const publishedAt = at ?? first;
  const unpublishAt = input.unpublishAt ? new Date(input.unpublishAt) : null;
  if (unpublishAt && (unpublishAt <= now || unpublishAt <= publishedAt)) {
    throw new AppError("invalid", { key: "endBeforeStart", field: "unpublishAt" });
  }
  return { publishedAt, unpublishAt };
}

/** Tells the channels, and lets caches run out at the dates ahead. */
async function announce(context: Context, entry: EntryRow, dates: Dates, now: Date) {
  const tags = [entryTag(entry.id), entriesTag(entry.type)];
  const ahead = dates.publishedAt > now ? dates.publishedAt : null;
  if (ahead) await purge(context.tx, tags, ahead);
  if (dates.unpublishAt) {
    await purge(context.tx, tags, dates.unpublishAt);
    await record(context, {
      name: "entry.unpublished",
      subjectId: entry.id,
      dueAt: dates.unpublishAt,
    });
  }
  const known = entry.publishedAt !== null && entry.publishedAt <= now;
  await record(context, {
    name: known ? "entry.corrected" : "entry.published",
    subjectId: entry.id,
    dueAt: ahead,
  });
}

async function databaseNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select now() as now`);
  return new Date(row?.now ?? Number.NaN);
}
