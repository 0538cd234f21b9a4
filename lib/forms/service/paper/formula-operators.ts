import "server-only";
import type { MathNode } from "./formula-tree";

const large = /^[∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂⨀⨄⨆]$/;
const fence = /^[()[\]{}|‖∣∥⌈⌉⌊⌋⟨⟩⟮⟯↑↓↕⇑⇓⇕/\\]$/;
const along = /^(?:[‾¯_⏞⏟→←]|\u20d7|\u20d6|\u0305)$/;
const relation = /^(?:[=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇⊢⊨→←↔⇒⇐⇔⟶⟵⟷⟹⟸⟺↦⟼≪≫≺≻∥⊥≐≔:∣]|:=)$/;
const binary = /^[+−\-±∓×÷·⋅∗*∘∙⊕⊖⊗⊘⊙∪∩∧∨∖⋆†‡]$/;
const opening = /^[([{⟨⌈⌊]$/;
const mark = /^[,;]$/;

export const isLarge = (sign: string) => large.test(sign);

/** The signs that fonts have for what MathML writes. */
export const operatorText = (text: string) =>
  text.replaceAll("-", "−").replaceAll("*", "∗").replaceAll("‖", "∥").replaceAll("∣", "|");

/** Whether a sign is as large as what stands beside it, or with `lies` as wide as what it covers. */
export function isStretchy({ name, attrs, text, children }: MathNode, lies = false): boolean {
  if (name !== "mo" || children.length > 0) return false;
  if (lies) return attrs.stretchy !== "false" && along.test(text);
  return (attrs.fence === "true" || attrs.stretchy === "true") && fence.test(text);
}

/** Room before and after a sign, in ems (TeX's thin, medium and thick spaces). */
export function spaceAround(node: MathNode, before: MathNode | undefined, script: boolean) {
  const none = { before: 0, after: 0 };
  const text = operatorText(node.text);
  if (node.name !== "mo" || node.attrs.fence === "true") return named(node, before, none);
  if (node.attrs.accent === "true" || node.attrs.stretchy === "false") return none;
  if (large.test(text)) return { before: 0.12, after: 0.17 };
  if (script) return none;
  if (relation.test(text)) return { before: 0.278, after: 0.278 };
  if (mark.test(text)) return { before: 0, after: 0.167 };
  const sign = !before || (before.name === "mo" && !/^[)\]}!|]$/.test(before.text));
  if (binary.test(text)) return sign || opening.test(before.text) ? none : both;
  return text.includes("\u2061") ? { before: 0, after: 0.167 } : none;
}

const both = { before: 0.222, after: 0.222 };

/** Sums with limits keep some room from what follows, and so do functions by name from what is before. */
function named(node: MathNode, before: MathNode | undefined, none: typeof both) {
  if (/^m(?:under|over|underover|sub|sup|subsup)$/.test(node.name)) {
    const base = node.children[0];
    if (base?.name === "mo" && isLarge(base.text)) return { before: 0.12, after: 0.17 };
    if (base?.children.some(({ text }) => text === "\u2061")) return { before: 0.12, after: 0.17 };
  }
  const function_ = node.name === "mi" && [...node.text].length > 1;
  return function_ && before && before.name !== "mo" ? { before: 0.167, after: 0 } : none;
}
