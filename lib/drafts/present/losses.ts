import * as Y from "yjs";
import {
  type Char,
  elementOf,
  lastAttributes,
  type Place,
  rootOf,
  runsOf,
  structAt,
  textOf,
} from "./identity";
import type { Incoming } from "./incoming";
import { rootsOf } from "./shared";

/** What somebody typed and nobody took out by hand: its place went, or another value took it. */
export type Lost = {
  client: number;
  place: string;
  lines: string[];
  /** Of each line, which characters they were; null for what was no text of the document. */
  chars: (Place[] | null)[];
  leaves: LostLeaf[];
};
export type LostLeaf = { type: string; attrs: Record<string, unknown> };

/** Words of a block that people type, beside its text. */
const typedAttributes = new Set(["alt", "caption", "label", "latex", "title", "summary"]);
/** Of these, nobody misses an earlier value. */
const untyped = new Set(["slug", "coverId", "parentId"]);

export function findLosses(doc: Y.Doc, transaction: Y.Transaction, incoming: Incoming): Lost[] {
  const found = new Found();
  const isLost = (place: Place) =>
    Y.isDeleted(transaction.deleteSet, Y.createID(place.client, place.clock)) &&
    !incoming.deletes(place);
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item) items.push(struct);
  });
  const texts = items.filter((item) => textOf(item) !== null && item.parentSub === null);
  for (const item of texts) found.roots.set(item.parent, rootOf(item) ?? "document");
  for (const run of runsOf(texts, isLost)) found.addRun(run, placeOf(doc, run, found));
  for (const item of items.filter(({ id }) => isLost(id))) findValue(doc, item, found, isLost);
  for (const run of vanished(doc, incoming)) found.addRun(run, "document");
  return found.list();
}

/** Gathers what is lost by who typed it and where. */
class Found {
  readonly roots = new Map<unknown, string>();
  private readonly byWriter = new Map<string, Lost>();

  addRun(run: Char[], place: string): void {
    const lost = this.of(run[0]?.client ?? 0, place);
    lost.lines.push(run.map(({ char }) => char).join(""));
    lost.chars.push(run.map(({ client, clock }) => ({ client, clock })));
  }

  addValue(client: number, place: string, value: string): void {
    const lost = this.of(client, place);
    lost.lines.push(value);
    lost.chars.push(null);
  }

  of(client: number, place: string): Lost {
    const key = `${client} ${place}`;
    const lost = this.byWriter.get(key) ?? { client, place, lines: [], chars: [], leaves: [] };
    this.byWriter.set(key, lost);
    return lost;
  }

  list(): Lost[] {
    return [...this.byWriter.values()].filter(
      ({ lines, leaves }) => leaves.length > 0 || lines.some((line) => line.trim() !== ""),
    );
  }
}

function placeOf(doc: Y.Doc, run: Char[], found: Found): string {
  const struct = run[0] && structAt(doc, run[0]);
  return (struct instanceof Y.Item && found.roots.get(struct.parent)) || "document";
}

/** A value that another one took the place of, words of a block, or a block without text. */
function findValue(doc: Y.Doc, item: Y.Item, found: Found, isLost: (place: Place) => boolean) {
  const { client } = item.id;
  const element = elementOf(item);
  if (element && !element._start && element._map.size > 0 && rootOf(item) === "document") {
    found.of(client, "document").leaves.push({
      type: element.nodeName,
      attrs: lastAttributes(element),
    });
    return;
  }
  const value = item.parentSub === null ? null : item.content.getContent().at(-1);
  if (item.parentSub === null || typeof value !== "string" || value.trim() === "") return;
  const root = rootOf(item);
  if (root === "fields" && !untyped.has(item.parentSub)) {
    const now = rootsOf(doc).fields.get(item.parentSub);
    if (typeof now === "string" && now.startsWith(value)) return;
    found.addValue(client, item.parentSub, value);
  }
  const parent = (item.parent as Y.AbstractType<unknown>)._item;
  if (root === "document" && typedAttributes.has(item.parentSub) && !(parent && isLost(parent.id)))
    found.addValue(client, "document", value);
}

/** Characters for which there was no place at all any more when they arrived. */
function vanished(doc: Y.Doc, incoming: Incoming): Char[][] {
  const runs: Char[][] = [];
  for (const struct of incoming.structs) {
    const text = struct instanceof Y.Item ? (textOf(struct) ?? "") : "";
    for (let at = 0; at < text.length; at += 1) {
      const place = { client: struct.id.client, clock: struct.id.clock + at };
      if (incoming.deletes(place) || !(structAt(doc, place) instanceof Y.GC)) continue;
      const last = runs.at(-1)?.at(-1);
      const char = { ...place, char: text[at] ?? "" };
      if (last?.client === place.client && last.clock + 1 === place.clock) runs.at(-1)?.push(char);
      else runs.push([char]);
    }
  }
  return runs;
}
