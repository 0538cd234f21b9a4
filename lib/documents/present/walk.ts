import type { Document, DocumentNode, PlainText } from "../types";

type AnyNode = DocumentNode | PlainText;

/** Every node of a document, parents before children, in reading order. */
export function* nodesOf(node: AnyNode | Document): Generator<AnyNode> {
  yield node;
  if (!("content" in node) || !node.content) return;
  for (const child of node.content as AnyNode[]) yield* nodesOf(child);
}

/** The words of one node and of what it holds, without its footnotes; a line break reads as a space. */
export function textOf(node: AnyNode): string {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak") return " ";
  if (!("content" in node) || !node.content) return "";
  const children = node.content as AnyNode[];
  return children.map((child) => (child.type === "footnote" ? "" : textOf(child))).join("");
}

/** The notes among the words of a line. */
export function footnotesOf(node: AnyNode): string[] {
  if (!("content" in node) || !node.content) return [];
  return (node.content as AnyNode[]).flatMap((child) =>
    child.type === "footnote" ? textOf(child).trim() : [],
  );
}
