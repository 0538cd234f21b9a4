import type { DocumentNode, PlainText } from "../types";

/** The class of words in a colour that somebody chose: `#1f6f43` → `color-1f6f43`. */
export const colorClass = (color: string): string => `color-${color.slice(1)}`;

/** The classes of all colours among these nodes. */
export function colorClassesOf(nodes: readonly (DocumentNode | PlainText)[]): string[] {
  const classes = new Set<string>();
  for (const node of nodes) {
    if (node.type !== "text" || !("marks" in node)) continue;
    for (const mark of node.marks ?? []) {
      if (mark.type === "color") classes.add(colorClass(mark.attrs.color));
    }
  }
  return [...classes];
}
