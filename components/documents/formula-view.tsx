import { textOf } from "@/lib/documents/present/walk";
import type { MathBlock, MathInline } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps } from "./drawing";
import { elementsOf } from "./formula/elements";

/** What is no formula is shown as it was written. */
export function FormulaView({ node, drawing }: BlockProps<MathInline>) {
  const drawn = drawing.formulas.get(node);
  if (drawn) return elementsOf(drawn);
  const source = textOf(node).trim();
  return source === "" ? null : <code className="formula-source">{source}</code>;
}

export function FormulaBlockView({ node, drawing }: BlockProps<MathBlock>) {
  const t = documentMessages(drawing.locale);
  const drawn = drawing.formulas.get(node);
  const source = textOf(node);
  if (source.trim() === "") return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      className="formula"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t.formula}
    >
      {drawn ? elementsOf(drawn) : <code className="formula-source">{source}</code>}
    </div>
  );
}
