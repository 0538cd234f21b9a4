import "server-only";
import { textOf } from "@/lib/documents/present/walk";
import { widthOf } from "./fonts";
import type { Cell } from "./table-grid";
import type { Style } from "./types";

type Bounds = { style: Style; side: number; least: number; most: number };

/** How wide columns are: as their words would have it, where there is room; never less than a sign. */
export function columnWidths(cells: Cell[], columns: number, bounds: Bounds): number[] {
  const { style, side, least, most } = bounds;
  const longest = new Array<number>(columns).fill(0);
  const natural = new Array<number>(columns).fill(0);
  for (const { cell, column, columns: span } of cells) {
    if (span > 1) continue;
    const own = cell.type === "tableHeader" ? { ...style, bold: true } : style;
    const texts = cell.content.map((block) => textOf(block).slice(0, 400));
    const words = texts.flatMap((text) => text.split(/\s+/)).slice(0, 80);
    const word = Math.max(0, ...words.map((one) => widthOf(one.slice(0, 40), own)));
    const whole = Math.max(0, ...texts.map((text) => widthOf(text.slice(0, 120), own)));
    const image = cell.content.some(({ type }) => type !== "paragraph") ? 60 : 0;
    longest[column] = Math.max(longest[column] ?? 0, word + 2 * side + 1, image);
    natural[column] = Math.max(natural[column] ?? 0, whole + 2 * side + 1, image);
  }
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const minimum = longest.map((width) => Math.max(width, 2 * side + style.size));
  const wanted = natural.map((width, at) => Math.max(width, minimum[at] ?? 0));
  if (sum(wanted) <= least) {
    const spare = (least - sum(wanted)) / columns;
    return wanted.map((width) => width + spare);
  }
  const target = sum(minimum) <= least ? least : Math.min(most, sum(minimum));
  if (sum(minimum) <= target) {
    // What is over the longest words is given by how much more each column would like.
    const more = wanted.map((width, at) => Math.sqrt(width - (minimum[at] ?? 0)));
    const share = (target - sum(minimum)) / (sum(more) || 1);
    return minimum.map((width, at) => width + (more[at] ?? 0) * share);
  }
  return squeezed(minimum, target);
}

/** Narrow columns keep what they need; the others give. */
function squeezed(minimum: number[], target: number): number[] {
  let [low, high] = [0, Math.max(...minimum)];
  for (let turn = 0; turn < 40; turn++) {
    const cap = (low + high) / 2;
    const total = minimum.reduce((all, one) => all + Math.min(one, cap), 0);
    if (total > target) high = cap;
    else low = cap;
  }
  return minimum.map((width) => Math.min(width, low));
}
