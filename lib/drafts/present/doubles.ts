import * as Y from "yjs";
import { align } from "./alignment";
import {
  type Char,
  keyOf,
  lastAttributes,
  liveItem,
  type Place,
  runsOf,
  structAt,
  textOf,
} from "./identity";
import type { Incoming } from "./incoming";
import type { Moves } from "./moves";
import { leavesOf, type Taken } from "./taken";

type Known = { moves: Moves; knows: Map<number, number> | null };

/**
 * An editor moves text (splits, joins, turns into) by taking it out and putting a copy elsewhere. Two
 * who move the same text at the same time leave two copies: the later one is taken out again here.
 * What was moved is noted in `moves`, so that later arrivals can be told.
 */
export function removeDoubles(doc: Y.Doc, taken: Taken, incoming: Incoming, known: Known): void {
  const { moves } = known;
  const isNew = ({ client, clock }: Place) => clock >= (taken.newFrom.get(client) ?? Infinity);
  const live = taken.newItems.filter((item) => !item.deleted);
  let inserted = runsOf(
    live.filter((item) => textOf(item) !== null && item.parentSub === null),
    (place) => isNew(place) && liveItem(doc, place) !== null,
  );
  const elsewhere = movedElsewhere(doc, taken, incoming, known);
  const doubles: Char[] = [];
  for (const run of elsewhere.runs) {
    inserted = inserted.map((copy) => {
      const pairs = align(run, copy);
      for (const [kept, double] of pairs) {
        doubles.push(double);
        moves.add(double, kept);
      }
      const gone = new Set(pairs.map(([, double]) => double));
      return copy.filter((char) => !gone.has(char));
    });
  }
  for (const run of [...taken.runs, ...elsewhere.forgotten]) {
    for (const copy of inserted) {
      for (const [from, to] of align(run, copy)) {
        // An earlier copy that is gone lives on in this one: it is not to be offered as well.
        const gone = moves.path(from).filter((place) => !liveItem(doc, place));
        for (const place of [from, ...gone]) moves.add(place, to);
      }
    }
  }
  const leaves = leavesOf(live.filter((item) => isNew(item.id)));
  const doubleLeaves = leaves.filter((leaf) => {
    const at = elsewhere.leaves.findIndex(({ shape }) => shape === leaf.shape);
    const [kept] = at < 0 ? [] : elsewhere.leaves.splice(at, 1);
    if (kept) moves.add(leaf, kept);
    return kept;
  });
  for (const from of taken.leaves) {
    const to = leaves.find((leaf) => leaf.shape === from.shape && !doubleLeaves.includes(leaf));
    if (to) moves.add(from, to);
  }
  if (doubles.length + doubleLeaves.length > 0) remove(doc, [...doubles, ...doubleLeaves], isNew);
}

/** What the author took out that somebody had already put elsewhere, unseen by the author. */
function movedElsewhere(doc: Y.Doc, taken: Taken, incoming: Incoming, { moves, knows }: Known) {
  // Without knowing what its author had seen, it may hold every deletion there ever was.
  if (!knows) return { runs: [], leaves: [], forgotten: [] };
  const targets = new Map<string, Y.Item>();
  for (const source of moves.sources()) {
    if (!incoming.deletes(source) || taken.isTakenNow(source)) continue;
    const target = moves.follow(source);
    if (!target || target.clock < (knows.get(target.client) ?? 0)) continue;
    if (target.clock >= (taken.newFrom.get(target.client) ?? Infinity)) continue;
    const item = liveItem(doc, target);
    if (item) targets.set(keyOf(target), item);
  }
  const items = new Set(targets.values());
  const runs = runsOf(
    [...items].filter((item) => textOf(item) !== null),
    (place) => targets.has(keyOf(place)),
  );
  return { runs, leaves: leavesOf(items), forgotten: forgotten(doc, taken, incoming, moves) };
}

/** What somebody else had taken out before, and nobody put elsewhere: whoever does so is the first. */
function forgotten(doc: Y.Doc, taken: Taken, incoming: Incoming, moves: Moves): Char[][] {
  const items = new Set<Y.Item>();
  for (const place of incoming.deletedPlaces()) {
    const struct = structAt(doc, place);
    if (struct instanceof Y.Item && textOf(struct) !== null) items.add(struct);
  }
  return runsOf(items, (place) => {
    if (!incoming.deletes(place) || !taken.isOld(place) || taken.isTakenNow(place)) return false;
    const target = moves.follow(place);
    return !target || !liveItem(doc, target);
  });
}

function remove(doc: Y.Doc, places: Place[], isNew: (place: Place) => boolean): void {
  Y.transact(
    doc,
    (transaction) => {
      const parents = new Set<Y.AbstractType<unknown>>();
      for (const { client, clock } of places) {
        Y.getItemCleanEnd(transaction, doc.store, Y.createID(client, clock));
        const item = Y.getItemCleanStart(transaction, Y.createID(client, clock));
        parents.add(item.parent as Y.AbstractType<unknown>);
        item.delete(transaction);
      }
      for (const parent of parents) emptied(parent, isNew)?.delete(transaction);
    },
    "doubles",
    false,
  );
}

/** The outermost new block around that now holds nothing. */
function emptied(parent: Y.AbstractType<unknown>, isNew: (place: Place) => boolean): Y.Item | null {
  let found: Y.Item | null = null;
  for (let type = parent; type._item; type = type._item.parent as Y.AbstractType<unknown>) {
    if (!holdsNothing(type)) break;
    if (type instanceof Y.XmlElement && isNew(type._item.id)) found = type._item;
  }
  return found;
}

function holdsNothing(type: Y.AbstractType<unknown>): boolean {
  if (type instanceof Y.XmlText) return type.length === 0;
  if (!(type instanceof Y.XmlElement)) return false;
  const names = Object.keys(lastAttributes(type));
  if (names.some((name) => name.endsWith("Id") || name === "latex")) return false;
  return type.toArray().every((child) => holdsNothing(child as Y.AbstractType<unknown>));
}
