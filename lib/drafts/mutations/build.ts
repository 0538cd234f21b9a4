import "server-only";
import type { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { documentSchema } from "@/lib/documents/schema";
import { nodeOf } from "../present/document";
import { newSharedDoc, rootsOf, writeFields, writeText } from "../present/shared";

export type Written = { title: string; fields: object; document: unknown };

/** A shared document that says what a draft says; made once for each draft, under its lock. */
export function buildDoc(written: Written): Y.Doc {
  const doc = newSharedDoc({ merges: true });
  write(doc, written);
  doc.transact(() => {
    for (const element of emptyTexts(rootsOf(doc).document)) element.insert(0, [new Y.XmlText()]);
  });
  return doc;
}

/** The update that leads from a shared document to what is written, changing as little as it can. */
export function updateTowards(doc: Y.Doc, written: Written): Uint8Array {
  return updateBy(doc, (copy) => write(copy, written));
}

/** The update that a change of the text makes. */
export function updateOfDocument(doc: Y.Doc, change: (node: Node) => Node): Uint8Array {
  return updateBy(doc, (copy) => {
    const fragment = rootsOf(copy).document;
    writeNode(copy, fragment, change(nodeOf(fragment, documentSchema)));
  });
}

/** The update that `change` makes; the document itself stays as it is. */
export function updateBy(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = newSharedDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const made: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => made.push(update));
  copy.transact(() => change(copy));
  return made.length > 0 ? Y.mergeUpdates(made) : emptyUpdate;
}

const emptyUpdate = Y.encodeStateAsUpdate(new Y.Doc());

function write(doc: Y.Doc, { title, fields, document }: Written): void {
  const roots = rootsOf(doc);
  writeText(roots.title, title);
  writeFields(doc, fields as Record<string, unknown>);
  const node = documentSchema.nodeFromJSON(document);
  writeNode(doc, roots.document, withFormerEnd(node, roots.document));
}

function writeNode(doc: Y.Doc, fragment: Y.XmlFragment, node: Node): void {
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() });
}

/** The empty line that a desk keeps at the end stays where somebody may be writing on it. */
function withFormerEnd(node: Node, fragment: Y.XmlFragment): Node {
  const isEmptyLine = (one: Node | null) => one?.type.name === "paragraph" && one.childCount === 0;
  if (fragment.length < 2 || isEmptyLine(node.lastChild)) return node;
  const end = nodeOf(fragment, documentSchema).lastChild;
  return end && isEmptyLine(end) ? node.copy(node.content.addToEnd(end)) : node;
}

/**
 * Blocks for text that have none yet. Given a text of their own from the start, two who begin to
 * write there at once write into the same one.
 */
function emptyTexts(parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    if (child.length > 0) return emptyTexts(child);
    return documentSchema.nodes[child.nodeName]?.isTextblock ? [child] : [];
  });
}
