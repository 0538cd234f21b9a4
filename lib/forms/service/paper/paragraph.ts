import "server-only";
import { lineAtoms } from "./atoms";
import { isRtl } from "./bidi";
import { linesOf } from "./lines";
import { leading } from "./look";
import type { Atom, Span, Style } from "./types";
import { type Frame, partOf } from "./writing";

export const lineHeight = ({ size, family }: Style) =>
  size * (family === "serif" ? leading.text : leading.sans);

/** Words as a paragraph, or as what `type` says. */
export function paragraph(spans: Span[], frame: Frame, type = "P"): Atom[] {
  if (isEmpty(spans)) return [];
  const { x, width, style, grounds, gap: above } = frame;
  const height = lineHeight(style);
  const rtl = isRtl(spans.map(({ text }) => text).join(""));
  return lineAtoms(linesOf(spans, width), {
    ...{ part: partOf(frame.part, type), x, height, size: style.size, grounds, above },
    ...{ width, align: rtl ? "end" : "start" },
  });
}

export const isEmpty = (spans: Span[]) =>
  spans.every(({ text, box }) => text.trim() === "" && !box);
