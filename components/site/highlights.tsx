import type { Highlighted } from "@/lib/entries/types";

/** A text in which what was searched for is marked. */
export function Highlights({ pieces }: { pieces: Highlighted }) {
  return pieces.map(({ text, hit }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once and never reordered
    return hit ? <mark key={index}>{text}</mark> : text;
  });
}
