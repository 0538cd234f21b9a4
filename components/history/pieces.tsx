import type { Piece } from "@/lib/history/types";

/** A line of text with what came and what went. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === "same") return text;
    const Element = kind === "inserted" ? "ins" : "del";
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never reordered
    return <Element key={index}>{text}</Element>;
  });
}
