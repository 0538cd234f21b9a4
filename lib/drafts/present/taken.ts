import * as Y from "yjs";
import { type Char, elementOf, lastAttributes, type Place, runsOf, textOf } from "./identity";
import type { Incoming } from "./incoming";

export type Leaf = Place & { shape: string };

/** What an update took out and what it brought, read while both can still be told. */
export type Taken = {
  /** From which clock on each client's structs are new. */
  newFrom: Map<number, number>;
  /** Characters that its author took out, in the order of the text. */
  runs: Char[][];
  leaves: Leaf[];
  newItems: Y.Item[];
  isOld: (place: Place) => boolean;
  /** Taken out by this update and by nobody before. */
  isTakenNow: (place: Place) => boolean;
};

export function takenOut(doc: Y.Doc, transaction: Y.Transaction, incoming: Incoming): Taken {
  const newFrom = new Map<number, number>();
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (clock > before) newFrom.set(client, before);
  }
  const isOld = ({ client, clock }: Place) => clock < (newFrom.get(client) ?? Infinity);
  const isTakenNow = (place: Place) =>
    isOld(place) &&
    incoming.deletes(place) &&
    Y.isDeleted(transaction.deleteSet, Y.createID(place.client, place.clock));
  const taken: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && isOld(struct.id)) taken.push(struct);
  });
  return {
    newFrom,
    runs: runsOf(taken.filter(isText), isTakenNow),
    isOld,
    leaves: leavesOf(taken.filter((item) => isTakenNow(item.id))),
    newItems: newItemsOf(doc, newFrom),
    isTakenNow,
  };
}

const isText = (item: Y.Item) => textOf(item) !== null && item.parentSub === null;

function newItemsOf(doc: Y.Doc, newFrom: Map<number, number>): Y.Item[] {
  const items: Y.Item[] = [];
  for (const [client, from] of newFrom) {
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = structs.length - 1; at >= 0; at -= 1) {
      const struct = structs[at];
      if (!struct || struct.id.clock + struct.length <= from) break;
      if (struct instanceof Y.Item) items.push(struct);
    }
  }
  return items;
}

/** Blocks without a text of their own: the same shape is the same block. */
export function leavesOf(items: Iterable<Y.Item>): Leaf[] {
  return [...items].flatMap((item) => {
    const element = elementOf(item);
    if (!element || element._start || element._map.size === 0) return [];
    const attributes = Object.entries(lastAttributes(element)).sort();
    const shape = JSON.stringify([element.nodeName, attributes]);
    return [{ client: item.id.client, clock: item.id.clock, shape }];
  });
}
