import * as Y from "yjs";

/** One character or one block of a shared document, as Yjs names it. */
export type Place = { client: number; clock: number };
export type Char = Place & { char: string };

export const keyOf = ({ client, clock }: Place) => `${client}:${clock}`;

/** The struct that holds a place, or null where the document does not know it. */
export function structAt(doc: Y.Doc, { client, clock }: Place): Y.Item | Y.GC | null {
  const structs = doc.store.clients.get(client);
  if (!structs || clock >= Y.getState(doc.store, client)) return null;
  return structs[Y.findIndexSS(structs, clock)] as Y.Item | Y.GC;
}

/** The living item that holds a place. */
export function liveItem(doc: Y.Doc, place: Place): Y.Item | null {
  const struct = structAt(doc, place);
  return struct instanceof Y.Item && !struct.deleted ? struct : null;
}

/** The name of the root below which an item stands; null where nobody can tell any more. */
export function rootOf(item: Y.Item): string | null {
  let parent = item.parent as Y.AbstractType<unknown> | null;
  while (parent?._item) parent = parent._item.parent as Y.AbstractType<unknown> | null;
  return parent?.doc ? Y.findRootTypeKey(parent) : null;
}

export function textOf(item: Y.Item): string | null {
  return item.content instanceof Y.ContentString ? item.content.str : null;
}

/** The element that an item is, if it is one. */
export function elementOf(item: Y.Item): Y.XmlElement | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement ? type : null;
}

/** Attributes as they were last, those of a deleted element too. */
export function lastAttributes(element: Y.XmlElement): Record<string, unknown> {
  const attributes = [...element._map].map(([name, item]) => [
    name,
    item.content.getContent().at(-1),
  ]);
  return Object.fromEntries(attributes);
}

/** Runs of characters in the order of the text, each of one parent, of those items that `takes` says. */
export function runsOf(items: Iterable<Y.Item>, takes: (place: Place) => boolean): Char[][] {
  const parents = new Set<Y.AbstractType<unknown>>();
  for (const item of items) parents.add(item.parent as Y.AbstractType<unknown>);
  return [...parents].map((parent) => charsOf(parent, takes)).filter((run) => run.length > 0);
}

function charsOf(parent: Y.AbstractType<unknown>, takes: (place: Place) => boolean): Char[] {
  const chars: Char[] = [];
  for (let item = parent._start; item; item = item.right) {
    const text = textOf(item) ?? "";
    for (let at = 0; at < text.length; at += 1) {
      const place = { client: item.id.client, clock: item.id.clock + at };
      if (takes(place)) chars.push({ ...place, char: text[at] ?? "" });
    }
  }
  return chars;
}
