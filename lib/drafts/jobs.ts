import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import * as Y from "yjs";
import { z } from "zod";
import { type Transaction, transaction } from "@/db/client";
import { draftStates, draftUpdates, entries } from "@/db/schema";
import { defineJob } from "@/lib/jobs/definition";

/** The newest updates stay one by one, for desks that were away for a moment. */
const stay = 50;
/** Moves beyond this are forgotten: nobody is away for that long without taking part. */
const mostMoves = 20_000;

/** Folds the updates of a draft into one state. Nothing is different afterwards but the room it takes. */
export const foldDraft = defineJob({
  kind: "foldDraft",
  payload: z.object({ entryId: z.uuid(), stay: z.int().min(1).default(stay) }),
  run: ({ entryId, stay }) => transaction((tx) => fold(tx, entryId, stay)),
});

async function fold(tx: Transaction, entryId: string, stay: number): Promise<void> {
  await tx.select({ id: entries.id }).from(entries).where(eq(entries.id, entryId)).for("update");
  const [state] = await tx.select().from(draftStates).where(eq(draftStates.entryId, entryId));
  const rows = await tx
    .select()
    .from(draftUpdates)
    .where(and(eq(draftUpdates.entryId, entryId), gt(draftUpdates.version, state?.version ?? -1)))
    .orderBy(asc(draftUpdates.version));
  const folded = rows.slice(0, -stay);
  const last = folded.at(-1);
  if (!last) return;
  const doc = new Y.Doc();
  const updates = [...(state ? [state.state] : []), ...folded.map(({ update }) => update)];
  Y.applyUpdate(doc, Y.mergeUpdates(updates));
  const moves = [...(state?.moves ?? []), ...folded.flatMap((row) => row.moves)];
  const next = {
    version: last.version,
    state: Buffer.from(Y.encodeStateAsUpdate(doc)),
    moves: moves.slice(-mostMoves),
  };
  await tx
    .insert(draftStates)
    .values({ entryId, ...next })
    .onConflictDoUpdate({ target: draftStates.entryId, set: next });
  await tx.execute(sql`
    delete from draft_updates where entry_id = ${entryId} and version <= ${last.version}`);
}
