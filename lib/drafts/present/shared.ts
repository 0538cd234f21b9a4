import * as Y from "yjs";

/**
 * The shared document of an entry: text that merges (`document`, `title`, `excerpt`), fields of which
 * the last writer wins (`fields`), and terms, of which additions merge (`terms`).
 */
export const rootNames = ["document", "title", "excerpt", "fields", "terms"] as const;

export type FieldValues = Record<string, unknown>;

export function rootsOf(doc: Y.Doc) {
  return {
    document: doc.getXmlFragment("document"),
    title: doc.getText("title"),
    excerpt: doc.getText("excerpt"),
    fields: doc.getMap<unknown>("fields"),
    terms: doc.getMap<true>("terms"),
  };
}

/** A document with every root in its place; one that merges remembers what was deleted of late. */
export function newSharedDoc({ merges = false } = {}): Y.Doc {
  const doc = new Y.Doc({ gc: !merges });
  rootsOf(doc);
  return doc;
}

/** The fields as they stand, beside title and text; terms in the order that they had. */
export function readFields(doc: Y.Doc, before: readonly string[] = []): FieldValues {
  const { excerpt, fields, terms } = rootsOf(doc);
  const added = [...terms.keys()].filter((id) => !before.includes(id)).sort();
  const termIds = [...before.filter((id) => terms.has(id)), ...added];
  return { ...Object.fromEntries(fields.entries()), excerpt: excerpt.toString(), termIds };
}

/** Writes those fields that differ. */
export function writeFields(doc: Y.Doc, values: FieldValues): void {
  const { excerpt, fields, terms } = rootsOf(doc);
  doc.transact(() => {
    for (const [name, value] of Object.entries(values)) {
      if (name === "excerpt") writeText(excerpt, String(value));
      else if (name === "termIds") writeTerms(terms, value as string[]);
      else if (!isSame(fields.get(name), value)) fields.set(name, value);
    }
  });
}

/** Turns a text into another by the smallest change, so that others' typing around it stays. */
export function writeText(text: Y.Text, next: string): void {
  const now = text.toString();
  let start = 0;
  const shorter = Math.min(now.length, next.length);
  while (start < shorter && now[start] === next[start]) start += 1;
  if (start > 0 && isLeading(now, start - 1)) start -= 1;
  let end = 0;
  while (end < shorter - start && now.at(-1 - end) === next.at(-1 - end)) end += 1;
  if (end > 0 && isLeading(now, now.length - end - 1)) end -= 1;
  const gone = now.length - start - end;
  const added = next.slice(start, next.length - Math.max(end, 0));
  const change = () => {
    if (gone > 0) text.delete(start, gone);
    if (added !== "") text.insert(start, added);
  };
  if (gone > 0 || added !== "") text.doc?.transact(change);
}

/** Half a surrogate pair is not cut off its other half. */
const isLeading = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? "");

function writeTerms(terms: Y.Map<true>, ids: string[]): void {
  for (const id of terms.keys()) if (!ids.includes(id)) terms.delete(id);
  for (const id of ids) if (!terms.has(id)) terms.set(id, true);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
