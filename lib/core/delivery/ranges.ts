/** A stretch of a file, both ends included. */
export type Range = { start: number; end: number };

/** More ranges than this get the whole file, as RFC 9110 (14.2) allows. */
const maxRanges = 16;

/**
 * The stretches that a Range field asks of a file of `size` bytes (RFC 9110, 14.1.2), touching and
 * overlapping ones joined. Null for what must be ignored: another unit, or what is malformed.
 */
export function parseRanges(field: string, size: number): Range[] | "unsatisfiable" | null {
  const list = /^bytes=(.*)$/i.exec(field.trim())?.[1];
  const specs = list?.split(",").map((spec) => spec.trim()) ?? [];
  if (specs.length === 0 || specs.length > maxRanges) return null;
  const ranges: Range[] = [];
  for (const spec of specs) {
    const range = parseRange(spec, size);
    if (range === null) return null;
    if (range.start < size && range.start <= range.end) ranges.push(range);
  }
  return ranges.length > 0 ? join(ranges) : "unsatisfiable";
}

function parseRange(spec: string, size: number): Range | null {
  const [, first, last] = /^(\d*)-(\d*)$/.exec(spec) ?? [];
  if (!first && !last) return null;
  if (!first) return { start: Math.max(0, size - Number(last)), end: size - 1 };
  if (last && Number(last) < Number(first)) return null;
  return { start: Number(first), end: last ? Math.min(Number(last), size - 1) : size - 1 };
}

function join(ranges: Range[]): Range[] {
  return ranges.reduce<Range[]>((joined, range) => {
    const apart = joined.filter((other) => !touch(other, range));
    const whole = joined.filter((other) => touch(other, range)).concat(range);
    const start = Math.min(...whole.map((one) => one.start));
    return [...apart, { start, end: Math.max(...whole.map((one) => one.end)) }];
  }, []);
}

function touch(a: Range, b: Range): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}
