import type * as Y from "yjs";
import { readFields, rootsOf, writeFields, writeText } from "@/lib/drafts/present/shared";
import type { DeskEntry } from "@/lib/entries/types";

export type EntryFields = DeskEntry["draft"]["fields"];

/** What a writer changes beside the text itself. */
export type DraftContent = { title: string; fields: EntryFields };

/** Title and fields as the shared document has them; `before` gives what it does not know. */
export function contentOf(doc: Y.Doc, before: EntryFields): DraftContent {
  const fields = { ...before, ...readFields(doc, before.termIds) } as EntryFields;
  return { title: rootsOf(doc).title.toString(), fields };
}

export function writeContent(doc: Y.Doc, { title, fields }: Partial<DraftContent>): void {
  doc.transact(() => {
    if (title !== undefined) writeText(rootsOf(doc).title, title);
    if (fields) writeFields(doc, fields);
  }, "desk");
}
