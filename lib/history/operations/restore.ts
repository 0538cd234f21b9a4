import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type EntryFields, media, revisions, terms } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { stableJson } from "@/lib/core/stable-json";
import {
  claimPath,
  type DraftRow,
  type EntryRow,
  insertRevision,
  loadDraft,
  lockEntry,
} from "@/lib/entries/mutations";
import { saveDraft } from "@/lib/entries/operations";
import { authorize, canEdit } from "@/lib/entries/policy";
import { restoreInput } from "../input";

/**
 * Makes the draft say what a revision says, and keeps that as a new one. What the draft said before is
 * kept too, so that going back can be undone.
 */
export const restoreRevision = operation({
  name: "history.restore",
  scope: "write",
  input: restoreInput,
  run: async (context, { id, number, version }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const draft = await loadDraft(tx, id);
    if (draft.version !== version) {
      throw new AppError("conflict", { key: "versionConflict", details: { current: draft } });
    }
    const revision = await findRevision(tx, id, number);
    await keepFormer(tx, draft);
    const { title, document } = revision;
    const fields = await usableFields(context, entry, revision.fields);
    await saveDraft.within(context, { id, version, title, fields, document });
    const restored = await loadDraft(tx, id);
    const made = await insertRevision(tx, restored, {
      kind: "restored",
      restoredFrom: number,
      createdBy: personId(actor),
    });
    return { id, number: made.number, version: restored.version };
  },
});

async function findRevision(tx: Transaction, entryId: string, number: number) {
  const [revision] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.entryId, entryId), eq(revisions.number, number)));
  if (!revision) throw new AppError("not_found");
  return revision;
}

/** Whatever was written since the last revision would be nowhere else. */
async function keepFormer(tx: Transaction, draft: DraftRow): Promise<void> {
  const [last] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.entryId, draft.entryId))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (last && textOf(last) === textOf(draft)) return;
  const { updatedBy: createdBy, updatedAt: writtenAt } = draft;
  await insertRevision(tx, draft, { kind: "named", createdBy, writtenAt });
}

const textOf = ({ title, fields, document }: Pick<DraftRow, "title" | "fields" | "document">) =>
  stableJson({ title, fields, document });

/** The fields without what no longer exists: a picture, a tag, an address that another entry took. */
async function usableFields({ tx }: Context, entry: EntryRow, fields: EntryFields) {
  const { coverId, termIds, slug } = fields;
  const [covers, known, free] = await Promise.all([
    coverId
      ? tx
          .select({ id: media.id })
          .from(media)
          .where(and(eq(media.id, coverId), eq(media.kind, "image"), isNull(media.deletedAt)))
      : [],
    termIds.length > 0
      ? tx.select({ id: terms.id }).from(terms).where(inArray(terms.id, termIds))
      : [],
    slug ? isFree(tx, entry, slug) : true,
  ]);
  const left = new Set(known.map(({ id }) => id));
  return {
    ...fields,
    coverId: covers[0]?.id ?? null,
    termIds: termIds.filter((id) => left.has(id)),
    slug: free ? slug : entry.slug,
  };
}

async function isFree(tx: Transaction, entry: EntryRow, slug: string): Promise<boolean> {
  try {
    await claimPath(tx, entry, slug);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
