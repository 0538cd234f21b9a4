import { toHex } from "@/lib/core/color";
import { markPath } from "./mark-path";
import { drawable, outlineText, widthOf } from "./outlined-text";
import { drawRiver, type RiverFrame } from "./river";

type Palette = { ground: string; line: string };
type RiverSvg = { title: string; width: number; height: number; palette: Palette };

const paper = "oklch(0.985 0.007 80)";
const ink = "oklch(0.235 0.012 70)";
const margin = 80;

/** A cover as a file of its own; colours as oklch() or hex. */
export function riverSvg({ title, width, height, palette }: RiverSvg): string {
  const lines = strokesOf(title, { width, height }, palette.line);
  return svg(width, height, `${rect(width, height, palette.ground)}${lines}`);
}

/** The picture that links show, 1200 × 630, its words as outlines; for sharp, which makes the PNG. */
export function ogSvg(page: { title: string; siteName: string; accent: string }): string {
  const [width, height] = [1200, 630];
  const title = drawable(page.title) || drawable(page.siteName);
  const { size, lines } = setTitle(title, width - 2 * margin);
  const lead = size * 1.1;
  const first = 172 + size * 0.72;
  const words = lines.map((line, at) =>
    outlineText(line, { x: margin, y: first + at * lead, size }),
  );
  const river = strokesOf(title, { width, height: 230, flow: "delta" }, page.accent);
  return svg(
    width,
    height,
    `${rect(width, height, paper)}<g transform="translate(0 400)">${river}</g>
<g fill="${toHex(page.accent)}" transform="translate(${margin} 72) scale(1.75)"><path d="${markPath}"/></g>
<g fill="${toHex(ink)}">${outlineText(page.siteName, { x: margin + 58, y: 106, size: 36 })}${words.join("")}</g>`,
  );
}

/** The largest size at which the title takes three lines, or four small ones; then “…”. */
function setTitle(title: string, width: number) {
  const roomy = [88, 80, 72, 64, 56].find((size) => wrap(title, size, width).length <= 3);
  const size = roomy ?? 50;
  const limit = roomy ? 3 : 4;
  const lines = wrap(title, size, width);
  if (lines.length > limit) {
    const last = (lines[limit - 1] ?? "").replace(/[\s.,:;]*\S*$/, "");
    return { size, lines: [...lines.slice(0, limit - 1), `${last}…`] };
  }
  return { size, lines: balance(title, size, width, lines.length) };
}

/** The narrowest setting with as many lines. */
function balance(title: string, size: number, width: number, count: number): string[] {
  for (let narrow = width * 0.45; narrow < width; narrow += 20) {
    const lines = wrap(title, size, narrow);
    if (lines.length <= count && lines.every((line) => widthOf(line, size) <= width)) return lines;
  }
  return wrap(title, size, width);
}

function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((part) => breakWord(part, size, width))) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function breakWord(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  let end = word.length - 1;
  while (end > 1 && widthOf(word.slice(0, end), size) > width) end -= 1;
  return [word.slice(0, end), ...breakWord(word.slice(end), size, width)];
}

function strokesOf(title: string, frame: RiverFrame, line: string): string {
  const paths = drawRiver(title, frame).strokes.map(
    ({ d, weight, opacity }) =>
      `<path d="${d}" stroke-width="${weight * 1.6}" opacity="${opacity.toFixed(2)}"/>`,
  );
  return `<g fill="none" stroke="${toHex(line)}" stroke-linecap="round">${paths.join("")}</g>`;
}

function rect(width: number, height: number, color: string) {
  return `<rect width="${width}" height="${height}" fill="${toHex(color)}"/>`;
}

function svg(width: number, height: number, inside: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`;
}
