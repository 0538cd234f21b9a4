import "server-only";
import { eq, sql } from "drizzle-orm";
import { drafts, draftWriters, entries } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import type { Context } from "@/lib/core/operation";
import type { DraftRow, EntryRow } from "@/lib/entries/mutations";
import { type Merged, mergeUpdate, UnreadableUpdate, UpdateBehind } from "../present/merge";
import type { DraftAck } from "../types";
import { type Derived, deriveDraft } from "./derive";
import { place, withKnownReferences } from "./fields";
import { notifyDesks, queueFolds } from "./follow-up";
import { withdrawLosses, writeLosses } from "./losses";
import { keep, logUpdates, type Opened, openShared } from "./open";
import { mendText } from "./whole";

type Change = {
  /** The update, made from the shared document as it is now. */
  update: (opened: Opened) => Uint8Array;
  /** What its author had seen, by Yjs's client numbers. */
  knows?: Map<number, number> | null;
};

/**
 * The one way to change a draft: the update, the draft that it leads to, what it takes away from
 * others and the note that wakes other desks are written in one transaction, with the entry locked.
 */
export async function appendUpdate(
  context: Context,
  entry: EntryRow,
  { update, knows = null }: Change,
): Promise<DraftAck> {
  const { tx, actor } = context;
  const opened = await openShared(tx, entry.id);
  const arrived = merging(() =>
    mergeUpdate(opened.doc, update(opened), { moves: opened.moves, knows }),
  );
  if (!arrived) {
    keep(entry.id, opened);
    return ackOf(opened.draft, entry.slug, []);
  }
  const merged = mendText(opened, arrived);
  const derived = deriveDraft({ doc: opened.doc, text: merged.text }, opened.draft, actor.locale);
  derived.fields = await withKnownReferences(tx, derived.fields);
  const slug = await place(context, entry, derived);
  const draft = await writeDraft(context, opened.draft, derived);
  const token = await logUpdate(context, draft, merged);
  await writeLosses(context, entry.id, merged.lost);
  await withdrawLosses(tx, entry.id, merged.moves);
  await queueFolds(tx, [draft]);
  await notifyDesks(tx, [entry.id]);
  keep(entry.id, { ...opened, token });
  return ackOf(draft, slug, derived.issues);
}

function merging<T>(merge: () => T): T {
  try {
    return merge();
  } catch (cause) {
    if (cause instanceof UnreadableUpdate) {
      throw new AppError("malformed", { key: "updateUnreadable", cause });
    }
    if (cause instanceof UpdateBehind)
      throw new AppError("conflict", { key: "updateBehind", cause });
    if (cause instanceof AppError) throw cause;
    // Yjs reads whatever claims to be an update; what it stumbles over is none.
    logError("merge", cause);
    throw new AppError("malformed", { key: "updateUnreadable", cause });
  }
}

async function writeDraft({ tx, actor }: Context, before: DraftRow, derived: Derived) {
  const { title, fields, document } = derived;
  const [draft] = await tx
    .update(drafts)
    .set({
      title,
      fields,
      document,
      version: before.version + 1,
      updatedBy: personId(actor),
      updatedAt: sql`now()`,
    })
    .where(eq(drafts.entryId, before.entryId))
    .returning();
  if (!draft) throw new AppError("not_found");
  await tx.update(entries).set({ updatedAt: sql`now()` }).where(eq(entries.id, before.entryId));
  return draft;
}

async function logUpdate({ tx, actor }: Context, draft: DraftRow, merged: Merged) {
  const { entryId } = draft;
  const [token = ""] = await logUpdates(tx, [{ draft, ...merged }]);
  if (merged.writers.length > 0) {
    const author = personId(actor);
    await tx
      .insert(draftWriters)
      .values(merged.writers.map((client) => ({ entryId, client, personId: author })))
      .onConflictDoNothing();
  }
  return token;
}

function ackOf(draft: DraftRow, slug: string, issues: DraftAck["issues"]): DraftAck {
  const { entryId: id, version, updatedAt } = draft;
  return { id, version, savedAt: updatedAt.toISOString(), slug, issues };
}
