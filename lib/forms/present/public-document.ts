import { canonicalDocument } from "@/lib/documents/input/canonical";
import type { Block, Document, DocumentNode, Text } from "@/lib/documents/types";

type Known = Record<string, unknown>;

/** The document as readers have it: what leads to an entry that is not public is plain words. */
export function publicDocument(document: Document, linked: Known): Document {
  const content = (document.content as AnyNode[]).flatMap((node) => without(node, linked));
  return canonicalDocument({ type: "doc", content: filled(content) as Block[] });
}

type AnyNode = DocumentNode & { content?: AnyNode[] };

function without(node: AnyNode, linked: Known): AnyNode[] {
  if (node.type === "embed" && !Object.hasOwn(linked, node.attrs.entryId)) return [];
  if (node.type === "text") return [withoutLink(node, linked) as AnyNode];
  if (node.type === "button" && node.attrs.entryId && !Object.hasOwn(linked, node.attrs.entryId)) {
    return [{ ...node, attrs: { ...node.attrs, href: null, entryId: null } } as AnyNode];
  }
  if (!node.content) return [node];
  const content = node.content.flatMap((child) => without(child, linked));
  const must = node.content.length > 0 && holders.has(node.type);
  return [{ ...node, content: must ? filled(content) : content } as AnyNode];
}

/** Blocks that hold another block at least. */
const holders = new Set<DocumentNode["type"]>(["blockquote", "callout"]);

function filled<T>(content: T[]): (T | Block)[] {
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

function withoutLink(text: Text, linked: Known): Text {
  const marks = text.marks?.filter(
    (mark) =>
      mark.type !== "link" || !mark.attrs.entryId || Object.hasOwn(linked, mark.attrs.entryId),
  );
  return { ...text, marks };
}
