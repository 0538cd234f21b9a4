import * as Y from "yjs";
import type { DraftMove } from "@/db/schema";
import { removeDoubles } from "./doubles";
import { Incoming } from "./incoming";
import { findLosses, type Lost } from "./losses";
import type { Moves } from "./moves";
import { rootNames } from "./shared";
import { type Taken, takenOut } from "./taken";

export { UnreadableUpdate } from "./incoming";

/** The update leans on another one that never arrived. */
export class UpdateBehind extends Error {}

export type Merged = {
  /** What changed, as every replica shall apply it. */
  update: Uint8Array;
  moves: DraftMove[];
  lost: Lost[];
  /** Yjs's numbers of those who wrote what is new. */
  writers: number[];
};

type Options = {
  moves: Moves;
  /** What the author had seen when writing it; without it, nothing is taken for a double. */
  knows: Map<number, number> | null;
};

/**
 * Applies an update as it arrived. Null when it says nothing new. Finds what it takes away that its
 * author never saw, and removes what two authors put into another place at the same time.
 */
export function mergeUpdate(doc: Y.Doc, bytes: Uint8Array, options: Options): Merged | null {
  const incoming = new Incoming(bytes);
  const emitted: Uint8Array[] = [];
  let lost: Lost[] = [];
  let taken: Taken | null = null;
  const onUpdate = (update: Uint8Array) => emitted.push(update);
  // Before Yjs forgets what was deleted.
  const onTransaction = (transaction: Y.Transaction) => {
    if (taken) return;
    lost = findLosses(doc, transaction, incoming);
    taken = takenOut(doc, transaction, incoming);
  };
  doc.on("update", onUpdate);
  doc.on("afterTransaction", onTransaction);
  try {
    Y.applyUpdate(doc, bytes, "merge");
    requireWhole(doc);
    if (emitted.length === 0) return null;
    if (taken) removeDoubles(doc, taken, incoming, options);
  } finally {
    doc.off("update", onUpdate);
    doc.off("afterTransaction", onTransaction);
  }
  const writers = [...((taken as Taken | null)?.newFrom.keys() ?? [])];
  return { update: Y.mergeUpdates(emitted), moves: options.moves.takeAdded(), lost, writers };
}

function requireWhole(doc: Y.Doc): void {
  if (doc.store.pendingStructs || doc.store.pendingDs)
    throw new UpdateBehind("Something is missing");
  const names: readonly string[] = rootNames;
  for (const name of doc.share.keys()) {
    if (!names.includes(name)) throw new UpdateBehind(`Nothing is kept under ${name}`);
  }
}
