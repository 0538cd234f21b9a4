import "server-only";
import { layFormula } from "./formula-boxes";
import { readFormula } from "./formula-tree";
import type { Box, Span, Style } from "./types";

/** A formula as it is drawn; as it was written where it is none. Who hears it hears its source. */
export function formulaSpan(source: string, display: boolean, style: Style): Span {
  const part = { type: "Formula", alt: source };
  const tree = readFormula(source, display);
  const box = tree && boxOf((size) => layFormula(tree, { ...style, size }, display), style.size);
  // A style of its own for each, by which the pen knows one from another.
  if (box) return { text: source, style: { ...style }, part, box };
  return { text: source, style: { ...style, family: "mono", size: style.size * 0.86 }, part };
}

/** Smaller, where it would be wider than its line. */
function boxOf(lay: (size: number) => Omit<Box, "fit">, size: number): Box | null {
  const box = lay(size);
  if (box.width === 0) return null;
  return {
    ...box,
    fit: (width) => ({ ...lay(size * Math.min(1, width / box.width)), fit: () => box }),
  };
}
