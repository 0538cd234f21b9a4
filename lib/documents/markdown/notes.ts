import type { FootnoteDefinition, FootnoteReference, Nodes, RootContent } from "mdast";
import type { Footnote, Inline } from "../types";
import { type Conversion, MarkdownError } from "./conversion";

type ConvertInline = (node: FootnoteDefinition, conversion: Conversion) => Inline[];

/** A note at its place, with the words of its definition in one line. A note within a note is none. */
export function footnoteFrom(
  node: FootnoteReference,
  conversion: Conversion,
  inlineOf: ConvertInline,
): Inline[] {
  const definition = conversion.notes.get(node.identifier);
  if (!definition) throw new MarkdownError(`nothing defines [^${node.label}]`, node);
  if (conversion.inNote) return [];
  const words = inlineOf(definition, { ...conversion, inNote: true }).flatMap(
    (inline): NonNullable<Footnote["content"]> => {
      if (inline.type === "hardBreak") return [{ type: "text", text: " " }];
      return inline.type === "footnote" ? [] : [inline];
    },
  );
  return [{ type: "footnote", content: words }];
}

export function findNotes(root: Nodes): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes) => {
    if (node.type === "footnoteDefinition") found.set(node.identifier, node);
    if ("children" in node) for (const child of node.children as RootContent[]) visit(child);
  };
  visit(root);
  return found;
}
