import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { MathFamily, Style } from "./types";
import { unpackWoff } from "./woff";

/** A font file; those that stand in for another are drawn smaller, so that their letters match in height. */
export type Face = { key: string; font: Font; bytes: Uint8Array; scale: number };
export type Run = { text: string; face: Face; size: number; width: number; instead?: string };

const folder = join(process.cwd(), "node_modules");
const faces = new Map<string, Face>();
const stacks = new Map<string, Face[]>();
const shown = new Map<Face, Map<string, boolean>>();

/** Stands where no font has a sign; the sign itself stays in the text behind it. */
const unknown = "□";

const families = {
  serif: { package: "newsreader", weights: [400, 600], sets: ["latin", "latin-ext", "vietnamese"] },
  sans: {
    ...{ package: "inter", weights: [400, 600] },
    sets: ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"],
  },
  mono: {
    ...{ package: "jetbrains-mono", weights: [400, 700] },
    sets: ["latin", "latin-ext", "greek", "cyrillic"],
  },
} as const;

const standIns = {
  serif: [
    ["DejaVuSerif", ["", "-Bold", "-Italic", "-BoldItalic"], 0.86],
    ["DejaVuSans", ["", "-Bold", "-Oblique", "-BoldOblique"], 0.86],
  ],
  sans: [["DejaVuSans", ["", "-Bold", "-Oblique", "-BoldOblique"], 0.96]],
  mono: [
    ["DejaVuSansMono", ["", "-Bold", "-Oblique", "-BoldOblique"], 0.996],
    ["DejaVuSans", ["", "-Bold", "-Oblique", "-BoldOblique"], 0.9],
  ],
} as const;

/** The fonts that a style is drawn with, the first that has a sign before the others. */
function stackOf({ family, bold, italic }: Style): Face[] {
  const key = `${family} ${bold} ${italic}`;
  const known = stacks.get(key);
  if (known) return known;
  if (isMath(family)) {
    const math = mathStack(family);
    stacks.set(key, math);
    return math;
  }
  const { package: name, weights, sets } = families[family];
  const end = `${weights[bold ? 1 : 0]}-${italic ? "italic" : "normal"}.woff`;
  const own = sets.map((set) => openFace(`@fontsource/${name}/files/${name}-${set}-${end}`, 1));
  const at = (bold ? 1 : 0) + (italic ? 2 : 0);
  const others = standIns[family].map(([stem, ends, scale]) =>
    openFace(`dejavu-fonts-ttf/ttf/${stem}${ends[at]}.ttf`, scale),
  );
  const stack = [...own, ...others].filter((face) => face !== null);
  stacks.set(key, stack);
  return stack;
}

const mathFiles: Record<MathFamily, string> = {
  math: "Main-Regular",
  "math-italic": "Math-Italic",
  "math-bold": "Main-Bold",
  "math-double": "AMS-Regular",
  "math-script": "Caligraphic-Regular",
  "math-fraktur": "Fraktur-Regular",
  "math-sans": "SansSerif-Regular",
  "math-mono": "Typewriter-Regular",
  "math-size1": "Size1-Regular",
  "math-size2": "Size2-Regular",
  "math-size3": "Size3-Regular",
  "math-size4": "Size4-Regular",
};

const isMath = (family: Style["family"]): family is MathFamily => Object.hasOwn(mathFiles, family);

function mathStack(family: MathFamily): Face[] {
  const files = [mathFiles[family], mathFiles.math, mathFiles["math-double"]];
  const own = files.map((name) => openFace(`katex/dist/fonts/KaTeX_${name}.ttf`, 1));
  const other = openFace("dejavu-fonts-ttf/ttf/DejaVuSans.ttf", 0.9);
  return [...own, other].filter((face) => face !== null);
}

function openFace(path: string, scale: number): Face | null {
  const key = `${path} ${scale}`;
  const known = faces.get(key);
  if (known) return known;
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const bytes = unpackWoff(readFileSync(file));
  const face = { key, font: create(Buffer.from(bytes)) as Font, bytes, scale };
  faces.set(key, face);
  return face;
}

const graphemes = new Intl.Segmenter("es", { granularity: "grapheme" });
const simple = /^[\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2030-\u203a]*$/;

/** Signs as people count them. The segmenter takes ever longer for long texts, so it gets short ones. */
export function signsOf(text: string): string[] {
  if (simple.test(text)) return text.split("");
  const signs: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + 300);
    while (to < text.length && to < from + 600 && !/[\p{L}\p{Z}]/u.test(text[to] ?? "")) to += 1;
    for (const { segment } of graphemes.segment(text.slice(from, to))) signs.push(segment);
    from = to;
  }
  return signs;
}

/** Text as runs of one font each. Signs that are never seen are left out. */
export function runsOf(text: string, style: Style): Run[] {
  const stack = stackOf(style);
  const [first] = stack;
  if (!first) throw new Error("There are no fonts");
  if (simple.test(text) && covers(first, text)) return [measured(text, first, style)];
  const runs: Run[] = [];
  for (const sign of signsOf(text)) {
    const seen = sign.replace(/\p{Default_Ignorable_Code_Point}/gu, "").replace(/\p{Cc}/gu, " ");
    if (seen === "") continue;
    const face = [...seen].length > mostMarks ? undefined : stack.find((one) => covers(one, seen));
    const last = runs.at(-1);
    const room = last && last.text.length + seen.length <= longest;
    if (face && room && last.face === face && last.instead === undefined) last.text += seen;
    else if (face) runs.push({ text: seen, face, size: 0, width: 0 });
    else runs.push(boxFor(sign, stack));
  }
  return runs
    .flatMap((run) =>
      canLay(run) ? [run] : signsOf(run.text).map((sign) => alone(sign, run, stack)),
    )
    .map((run) => ({ ...measured(run.text, run.face, style), instead: run.instead }));
}

/** More marks on one letter than any language has. */
const mostMarks = 8;
/** So many units are laid at once, when measured as when drawn. */
const longest = 100;

const boxFor = (sign: string, stack: Face[]): Run => ({
  ...{ text: unknown, face: boxFace(stack), size: 0, width: 0, instead: sign },
});

const alone = (sign: string, { face }: Run, stack: Face[]): Run => {
  const run = { text: sign, face, size: 0, width: 0 };
  return canLay(run) ? run : boxFor(sign, stack);
};

/** Some fonts have marks without a place on some letters, at which fontkit gives up. */
function canLay({ text, face, instead }: Run): boolean {
  if (instead !== undefined || simple.test(text)) return true;
  try {
    for (const word of text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? []) face.font.layout(word);
    return true;
  } catch {
    return false;
  }
}

const boxFace = (stack: Face[]) => stack.find((one) => covers(one, unknown)) ?? (stack[0] as Face);

function measured(text: string, face: Face, style: Style): Run {
  const size = style.size * face.scale;
  return { text, face, size, width: (advance(text, face) / face.font.unitsPerEm) * size };
}

const advances = new Map<Face, Map<string, number>>();

/** Word by word, as they are drawn; the same words come again and again. */
function advance(text: string, face: Face): number {
  const known = advances.get(face) ?? new Map<string, number>();
  advances.set(face, known);
  let sum = 0;
  // In pieces: fontkit takes ever longer for words of many thousand signs.
  for (const word of text.match(/[^ \t]{0,100}[ \t]|[^ \t]{1,100}/gu) ?? []) {
    const width = known.get(word) ?? face.font.layout(word).advanceWidth;
    if (known.size > 20_000) known.clear();
    known.set(word, width);
    sum += width;
  }
  return sum;
}

function covers(face: Face, text: string): boolean {
  const known = shown.get(face) ?? new Map<string, boolean>();
  shown.set(face, known);
  for (const sign of text) {
    let has = known.get(sign);
    if (has === undefined) {
      has = face.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) && !/\p{C}/u.test(sign);
      known.set(sign, has);
    }
    if (!has) return false;
  }
  return true;
}

export const widthOf = (text: string, style: Style) =>
  runsOf(text, style).reduce((sum, run) => sum + run.width, 0);

/** How far the ink of text reaches above and below its line, in points. */
export function inkOf(text: string, style: Style): { ascent: number; descent: number } {
  let ascent = Number.NEGATIVE_INFINITY;
  let descent = Number.NEGATIVE_INFINITY;
  for (const { face, size, text: shownText } of runsOf(text, style)) {
    for (const glyph of face.font.glyphsForString(shownText)) {
      const scale = size / face.font.unitsPerEm;
      const { minY, maxY } = glyph.bbox;
      if (!Number.isFinite(maxY)) continue;
      ascent = Math.max(ascent, maxY * scale);
      descent = Math.max(descent, -minY * scale);
    }
  }
  return Number.isFinite(ascent) ? { ascent, descent } : { ascent: 0, descent: 0 };
}
