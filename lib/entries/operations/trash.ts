import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { record } from "@/lib/events/mutations";
import { entryIdInput } from "../input";
import { lockEntry } from "../mutations";
import { lockTrees } from "../mutations/tree";
import { authorize, canEdit, canPublish } from "../policy";
import { entriesTag, entryTag } from "../tags";

const tags = (entry: { id: string; type: string }) => [entryTag(entry.id), entriesTag(entry.type)];

/** Puts an entry into the trash, whence it can be restored as it was. */
export const trashEntry = operation({
  name: "entries.trash",
  scope: "publish",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    await lockTrees(tx, [id]);
    const entry = await lockEntry(tx, id);
    authorize(actor, entry.publishedAt ? canPublish(actor, entry) : canEdit(actor, entry));
    const [below] = await tx
      .select({ n: count() })
      .from(entries)
      .where(and(eq(entries.parentId, id), isNull(entries.deletedAt)));
    if (below && below.n > 0) throw new AppError("conflict", { key: "hasChildren" });
    await tx.update(entries).set({ deletedAt: sql`now()` }).where(eq(entries.id, id));
    if (entry.publishedAt) await record(context, { name: "entry.unpublished", subjectId: id });
    return { id, type: entry.type };
  },
  tags,
});

/** Takes an entry out of the trash; what was public is public again. */
export const restoreEntry = operation({
  name: "entries.restore",
  scope: "publish",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    await lockTrees(tx, [id]);
    const entry = await lockEntry(tx, id, true);
    authorize(actor, entry.publishedAt ? canPublish(actor, entry) : canEdit(actor, entry));
    if (entry.parentId) await requireLiving(tx, entry.parentId);
    try {
      await tx.transaction((inner) =>
        inner.update(entries).set({ deletedAt: null }).where(eq(entries.id, id)),
      );
    } catch (cause) {
      if (isUniqueViolation(cause, "entries_path_key")) {
        throw new AppError("conflict", { key: "slugTaken", cause });
      }
      if (isUniqueViolation(cause, "entries_translation_key")) {
        throw new AppError("conflict", { key: "translationExists", cause });
      }
      throw cause;
    }
    if (entry.publishedAt) await record(context, { name: "entry.published", subjectId: id });
    return { id, type: entry.type };
  },
  tags,
});

async function requireLiving(tx: Transaction, parentId: string) {
  const living = and(eq(entries.id, parentId), isNull(entries.deletedAt));
  if ((await tx.$count(entries, living)) === 0) {
    throw new AppError("conflict", { key: "parentTrashed" });
  }
}
