import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Place } from "../jump";

export type Heading = Place & { start: number; level: number; text: string };

/** The headings of a text, in order, with the place where one writes on. */
export function headingsIn(doc: ProseMirrorNode): Heading[] {
  const headings: Heading[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === "heading") {
      const text = node.textContent.replace(/\s+/g, " ").trim();
      const end = pos + node.nodeSize - 1;
      headings.push({ start: pos, level: node.attrs.level, text, from: end, to: end });
    }
    return !node.isTextblock;
  });
  return headings;
}

/** The heading under which a position lies; -1 above the first. */
export const headingOver = (headings: readonly Heading[], pos: number): number =>
  headings.findLastIndex(({ start }) => start <= pos);
