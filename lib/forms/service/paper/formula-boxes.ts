import "server-only";
import { inkOf, widthOf } from "./fonts";
import { isLarge, isStretchy, operatorText, spaceAround } from "./formula-operators";
import {
  axisOf,
  fraction,
  framed,
  lineAlong,
  radical,
  rowsOf,
  scripts,
  stretched,
} from "./formula-shapes";
import type { MathNode } from "./formula-tree";
import type { Box, MathFamily, Style } from "./types";

export type Laying = { style: Style; display: boolean; script: boolean };

/** Formulas by the rules of TeX, as far as books have need of them: boxes beside and above each other. */
export function layFormula(tree: MathNode, style: Style, display: boolean): Box {
  // KaTeX's letters are smaller than those of the text.
  const size = style.size * 1.06;
  return lay(tree, { style: { color: style.color, family: "math", size }, display, script: false });
}

/** Signs of nothing: the applying of a function, products that are not written. */
const unseen = /[\u2061-\u2064\u200b]/g;

export function lay(node: MathNode, at: Laying): Box {
  const [first, second, third] = node.children;
  const sub = (child: MathNode | undefined, to = at) => (child ? lay(child, to) : empty);
  switch (node.name) {
    case "mi":
    case "mn":
    case "mtext":
      return letters(node, at);
    case "mo":
      return operator(node, at);
    case "mspace":
      return space(ems(node.attrs.width) * at.style.size);
    case "mfrac":
      return fraction(sub(first, inner(at)), sub(second, inner(at)), node, at);
    case "msqrt":
      return radical(beside(node.children, at), null, at);
    case "mroot":
      return radical(sub(first), sub(second, smaller(smaller(at))), at);
    case "msup":
      return scripts(sub(first), null, sub(second, smaller(at)), at);
    case "msub":
      return scripts(sub(first), sub(second, smaller(at)), null, at);
    case "msubsup":
      return scripts(sub(first), sub(second, smaller(at)), sub(third, smaller(at)), at);
    case "mover":
      return overUnder(first, null, second, node, at);
    case "munder":
      return overUnder(first, second, null, node, at);
    case "munderover":
      return overUnder(first, second, third, node, at);
    case "mtable":
      return rowsOf(node, at, lay);
    case "mphantom":
      return { ...beside(node.children, at), draw: () => {} };
    case "menclose":
      return framed(beside(node.children, at), at);
    case "mstyle":
      return beside(node.children, styled(node, at));
    default:
      return node.children.length > 0 ? beside(node.children, at) : letters(node, at);
  }
}

const empty: Box = { width: 0, ascent: 0, descent: 0, draw: () => {} };
const space = (width: number): Box => ({ ...empty, width });
const ems = (length = "0") => Math.max(-2, Math.min(40, Number.parseFloat(length) || 0));
const smaller = (at: Laying): Laying => ({
  style: { ...at.style, size: Math.max(5, at.style.size * 0.72) },
  ...{ display: false, script: true },
});
const inner = (at: Laying): Laying =>
  at.display ? { ...at, display: false } : { ...smaller(at), script: at.script };

function styled({ attrs }: MathNode, at: Laying): Laying {
  const { displaystyle, mathcolor = "" } = attrs;
  const color = /^#[0-9a-f]{6}$/i.test(mathcolor) ? mathcolor : at.style.color;
  const display = displaystyle === undefined ? at.display : displaystyle === "true";
  return { ...at, display, style: { ...at.style, color } };
}

const variants: Record<string, MathFamily> = {
  ...{ normal: "math", bold: "math-bold", italic: "math-italic", "bold-italic": "math-bold" },
  ...{ "double-struck": "math-double", script: "math-script", fraktur: "math-fraktur" },
  ...{ "sans-serif": "math-sans", monospace: "math-mono" },
};

function letters({ name, attrs, text }: MathNode, at: Laying): Box {
  const seen = text.replace(unseen, "");
  if (seen === "") return empty;
  const alone = name === "mi" && [...seen].length === 1 && !/[Α-ΩА-Я]/.test(seen);
  const family = variants[attrs.mathvariant ?? ""] ?? (alone ? "math-italic" : "math");
  return glyphs(seen, { ...at.style, family });
}

/** Signs as a box of their ink; accents float, and have room below them. */
function glyphs(text: string, style: Style, floats = false): Box {
  const { ascent, descent } = inkOf(text, style);
  return {
    ...{ width: widthOf(text, style), ascent: Math.max(0, ascent) },
    descent: floats ? descent : Math.max(0, descent),
    draw: (pen, x, baseline) => pen.glyphs(text, style, x, baseline),
  };
}

function operator({ text }: MathNode, at: Laying): Box {
  const sign = operatorText(text.replace(unseen, ""));
  if (sign === "") return empty;
  if (!isLarge(sign)) return glyphs(sign, at.style);
  const family = at.display ? "math-size2" : "math-size1";
  const box = glyphs(sign, { ...at.style, family });
  return moved(box, (box.ascent - box.descent) / 2 - axisOf(at));
}

/** A box lower by so much. */
function moved(box: Box, down: number): Box {
  return {
    ...{ width: box.width, ascent: box.ascent - down, descent: box.descent + down },
    draw: (pen, x, baseline) => box.draw(pen, x, baseline + down),
  };
}

/** Boxes in a row, fences as high as what they hold. */
function beside(children: readonly MathNode[], at: Laying): Box {
  const fences = children.map((child) => isStretchy(child));
  const boxes = children.map((child, n) => (fences[n] ? empty : lay(child, at)));
  const ascent = Math.max(0, ...boxes.map((box) => box.ascent));
  const descent = Math.max(0, ...boxes.map((box) => box.descent));
  const placed: { box: Box; x: number }[] = [];
  let x = 0;
  for (const [n, child] of children.entries()) {
    const box = fences[n]
      ? stretched(operatorText(child.text), { ascent, descent }, at)
      : (boxes[n] as Box);
    const around = spaceAround(child, children[n - 1], at.script);
    x += around.before * at.style.size;
    placed.push({ box, x });
    x += box.width + around.after * at.style.size;
  }
  return {
    width: Math.max(0, x),
    ascent: Math.max(0, ...placed.map(({ box }) => box.ascent)),
    descent: Math.max(0, ...placed.map(({ box }) => box.descent)),
    draw: (pen, left, baseline) => {
      for (const one of placed) one.box.draw(pen, left + one.x, baseline);
    },
  };
}

type Maybe = MathNode | null | undefined;

function overUnder(
  first: MathNode | undefined,
  below: Maybe,
  above: Maybe,
  { attrs }: MathNode,
  at: Laying,
): Box {
  const base = first ? lay(first, at) : empty;
  const small = attrs.accent === "true" ? at : smaller(at);
  const cover = (node: Maybe, over: boolean) =>
    node &&
    (isStretchy(node, true)
      ? lineAlong(node, base.width, over, at)
      : attrs.accent === "true" && node.name === "mo"
        ? glyphs(node.text, at.style, true)
        : lay(node, small));
  const [low, high] = [cover(below, false), cover(above, true)];
  const gap = at.style.size * (attrs.accent === "true" ? 0.04 : 0.16);
  const width = Math.max(base.width, low?.width ?? 0, high?.width ?? 0);
  const up = high ? base.ascent + gap + high.descent : 0;
  const down = low ? base.descent + gap + low.ascent : 0;
  return {
    ...{ width, ascent: high ? up + high.ascent : base.ascent },
    descent: low ? down + low.descent : base.descent,
    draw: (pen, x, y) => {
      base.draw(pen, x + (width - base.width) / 2, y);
      high?.draw(pen, x + (width - high.width) / 2, y - up);
      low?.draw(pen, x + (width - low.width) / 2, y + down);
    },
  };
}
