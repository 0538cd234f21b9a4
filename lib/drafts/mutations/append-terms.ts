import "server-only";
import { inArray, sql } from "drizzle-orm";
import * as Y from "yjs";
import { drafts } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import { writeFields } from "../present/shared";
import { updateBy } from "./build";
import { notifyDesks, queueFolds } from "./follow-up";
import { keep, logUpdates, openKnown } from "./open";

/**
 * Gives drafts, whose entries are locked, these terms: as `appendUpdate` would one by one, in a few
 * statements however many they are. A draft that nobody has opened yet has no shared document; its
 * row is what that will be made from.
 */
export async function appendTerms(
  { actor, tx }: Context,
  wanted: ReadonlyMap<string, string[]>,
): Promise<void> {
  const ids = [...wanted.keys()];
  const rows = await tx.select().from(drafts).where(inArray(drafts.entryId, ids));
  const opened = await openKnown(tx, rows);
  const by = personId(actor);
  await tx.execute(sql`
    update ${drafts} set version = version + 1, updated_by = ${by}::uuid, updated_at = now(),
      fields = jsonb_set(fields, '{termIds}', wanted.value)
    from jsonb_each(${JSON.stringify(Object.fromEntries(wanted))}::jsonb) as wanted
    where entry_id = wanted.key::uuid`);
  const changed = opened.map(({ doc, draft }) => {
    const termIds = wanted.get(draft.entryId) ?? [];
    const update = updateBy(doc, (copy) => writeFields(copy, { termIds }));
    Y.applyUpdate(doc, update);
    return { draft: { ...draft, version: draft.version + 1, updatedBy: by }, update };
  });
  const tokens = await logUpdates(tx, changed);
  await queueFolds(
    tx,
    changed.map(({ draft }) => draft),
  );
  await notifyDesks(
    tx,
    changed.map(({ draft }) => draft.entryId),
  );
  for (const [n, { doc, moves, draft }] of opened.entries()) {
    keep(draft.entryId, { doc, moves, token: tokens[n] ?? "" });
  }
}
