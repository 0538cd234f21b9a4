import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media, terms } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { appendUpdate } from "@/lib/drafts/mutations/append";
import { updateTowards } from "@/lib/drafts/mutations/build";
import { saveDraftInput } from "../input";
import { loadDraft, lockEntry } from "../mutations";
import { authorize, canEdit } from "../policy";

/**
 * Saves the draft if it still is the version that the writer started from. A save against an older
 * one is refused with both texts' ground: the newer draft travels in the problem's `current`. What
 * differs becomes a change of the shared document, so that open desks receive it. An address that
 * another has is no reason to refuse a draft: the answer's `issues` tell of it.
 */
export const saveDraft = operation({
  name: "entries.saveDraft",
  scope: "write",
  input: saveDraftInput,
  run: async (context, { id, version, title, fields, document }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const current = await loadDraft(tx, id);
    if (current.version !== version) {
      throw new AppError("conflict", { key: "versionConflict", details: { current } });
    }
    await requireReferences(tx, fields);
    const ack = await appendUpdate(context, entry, {
      update: ({ doc }) => updateTowards(doc, { title, fields, document }),
    });
    return ack;
  },
});

async function requireReferences(
  tx: Transaction,
  { coverId, termIds }: { coverId: string | null; termIds: string[] },
) {
  if (coverId) {
    const [cover] = await tx
      .select({ kind: media.kind })
      .from(media)
      .where(and(eq(media.id, coverId), isNull(media.deletedAt)));
    if (cover?.kind !== "image") {
      throw new AppError("invalid", { key: "unknownMedia", field: "fields.coverId" });
    }
  }
  if (termIds.length > 0) {
    const known = await tx.select({ id: terms.id }).from(terms).where(inArray(terms.id, termIds));
    if (known.length < new Set(termIds).size) {
      throw new AppError("invalid", { key: "unknownTerm", field: "fields.termIds" });
    }
  }
}
