import { version } from "katex";
import { textOf } from "@/lib/documents/present/walk";
import type { MathBlock, MathInline } from "@/lib/documents/types";
import { drawFormula } from "./formula/draw";
import { codesIn } from "./formula/elements";
import type { MarkupNode } from "./formula/markup";

export type Formula = MathBlock | MathInline;

// A text with more of them than a book of mathematics keeps a page from ever being drawn.
const most = 1000;

export function drawFormulas(nodes: readonly Formula[]): Map<Formula, MarkupNode[]> {
  const drawn = new Map<Formula, MarkupNode[]>();
  for (const node of nodes.slice(0, most)) {
    const formula = drawFormula(textOf(node).trim(), node.type === "mathBlock");
    if (formula) drawn.set(node, formula);
  }
  return drawn;
}

/** KaTeX's own stylesheet. */
export const formulaSheet = `/elements/katex/katex.min.css?v=${version}`;

/** The classes of the lengths in these formulas. */
export const formulaClasses = (formulas: ReadonlyMap<Formula, MarkupNode[]>): string[] =>
  [...formulas.values()].flatMap(codesIn);
