import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { blend, contrastRatio, grounds } from "@/lib/core/color";
import { colorPattern } from "@/lib/documents/input/text";
import type { Locale } from "@/lib/messages/catalogue";
import type { Place } from "../jump";

export type ContrastProblem = Place & {
  kind: "contrastLow";
  words: string;
  ratio: number;
  needed: number;
};

/** WCAG 1.4.3: of words, and of large ones, 24 px and more. */
export const readable = 4.5;
const readableLarge = 3;

/** What words stand on in light, as app/globals.css has it: a test compares. */
export const textGrounds = {
  paper: grounds.light[0],
  info: "oklch(0.948 0.013 245)",
  good: "oklch(0.949 0.017 150)",
  warn: "oklch(0.951 0.026 82)",
  bad: "oklch(0.948 0.016 30)",
} as const;
/** Code lies on a tint of ink over whatever is below. */
export const tint = { ink: "oklch(0.235 0.012 70)", share: 0.065 } as const;

type Surroundings = { ground: keyof typeof textGrounds; large: boolean };

/** Words whose colour is too close to what they stand on, in the order of the text. */
export function lowContrastIn(doc: ProseMirrorNode): ContrastProblem[] {
  const problems: ContrastProblem[] = [];
  const visit = (parent: ProseMirrorNode, start: number, around: Surroundings) => {
    parent.forEach((node, offset) => {
      const from = start + offset;
      if (!node.isText) {
        visit(node, from + 1, within(node, around));
        return;
      }
      const ratio = ratioOf(node, around);
      const needed = around.large ? readableLarge : readable;
      const words = node.text ?? "";
      if (ratio === null || ratio >= needed) return;
      const last = problems.at(-1);
      if (last?.to === from && last.ratio === ratio) {
        last.to += node.nodeSize;
        last.words += words;
      } else {
        problems.push({
          kind: "contrastLow",
          words,
          ratio,
          needed,
          from,
          to: from + node.nodeSize,
        });
      }
    });
  };
  visit(doc, 0, { ground: "paper", large: false });
  return problems
    .map((problem) => ({ ...problem, words: problem.words.trim() }))
    .filter(({ words }) => words !== "");
}

/** Headings of the third level are smaller than 24 px in a narrow window, and all are in a callout. */
function within(node: ProseMirrorNode, { ground, large }: Surroundings): Surroundings {
  if (node.type.name === "callout") return { ground: node.attrs.tone, large: false };
  // Notes are read at the end of the page.
  if (node.type.name === "footnote") return { ground: "paper", large: false };
  if (node.type.name !== "heading") return { ground, large };
  return { ground, large: node.attrs.level === 2 && ground === "paper" };
}

function ratioOf({ marks }: ProseMirrorNode, { ground }: Surroundings): number | null {
  const color = marks.find(({ type }) => type.name === "color")?.attrs.color;
  if (!colorPattern.test(String(color))) return null;
  const isCode = marks.some(({ type }) => type.name === "code");
  const below = textGrounds[ground];
  return contrastRatio(color, isCode ? blend(tint.ink, below, tint.share) : below);
}

/** A ratio in words, never more than it is: 4.49 must not read as enough. */
export function roundDown(ratio: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return format.format(Math.floor(ratio * 10) / 10);
}
