import type { Char } from "./identity";

/** Beyond this many comparisons only whole runs are looked for. */
const patience = 4_000_000;

/**
 * Pairs of characters of `source` and `copy` that belong together: the longest stretch that both
 * share, then the same on either side of it.
 */
export function align(source: readonly Char[], copy: readonly Char[]): [Char, Char][] {
  const pairs: [Char, Char][] = [];
  const waiting = [{ s: [0, source.length], c: [0, copy.length] }] as Range[];
  for (let range = waiting.pop(); range; range = waiting.pop()) {
    const found = longestShared(source, copy, range);
    if (!found) continue;
    const { at, from, length } = found;
    for (let n = 0; n < length; n += 1) {
      pairs.push([source[at + n] as Char, copy[from + n] as Char]);
    }
    waiting.push({ s: [range.s[0], at], c: [range.c[0], from] });
    waiting.push({ s: [at + length, range.s[1]], c: [from + length, range.c[1]] });
  }
  return pairs;
}

type Range = { s: [number, number]; c: [number, number] };
type Shared = { at: number; from: number; length: number };

function longestShared(source: readonly Char[], copy: readonly Char[], range: Range) {
  const [sourceSize, copySize] = [range.s[1] - range.s[0], range.c[1] - range.c[0]];
  if (sourceSize === 0 || copySize === 0) return null;
  if (sourceSize * copySize > patience) return wholeShared(source, copy, range);
  let best: Shared | null = null;
  let before = new Uint32Array(copySize + 1);
  let row = new Uint32Array(copySize + 1);
  for (let at = range.s[0]; at < range.s[1]; at += 1) {
    for (let n = 1; n <= copySize; n += 1) {
      const same = source[at]?.char === copy[range.c[0] + n - 1]?.char;
      const length = same ? (before[n - 1] ?? 0) + 1 : 0;
      row[n] = length;
      if (length > (best?.length ?? 0)) {
        best = { at: at - length + 1, from: range.c[0] + n - length, length };
      }
    }
    [before, row] = [row, before];
  }
  return best;
}

function wholeShared(source: readonly Char[], copy: readonly Char[], range: Range): Shared | null {
  const text = (chars: readonly Char[], [from, to]: [number, number]) =>
    chars
      .slice(from, to)
      .map(({ char }) => char)
      .join("");
  const [long, short] = [text(source, range.s), text(copy, range.c)];
  const inLong = long.indexOf(short);
  if (inLong >= 0) return { at: range.s[0] + inLong, from: range.c[0], length: short.length };
  const inShort = short.indexOf(long);
  if (inShort < 0) return null;
  return { at: range.s[0], from: range.c[0] + inShort, length: long.length };
}
