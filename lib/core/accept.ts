/**
 * The first of `offers` (media types) that Accept likes best (RFC 9110, 12.5.1): by quality, then by the
 * order of the offers. Null when it takes none of them; without the field, the first.
 */
export function preferredType<T extends string>(
  accept: string | null,
  offers: readonly T[],
): T | null {
  if (!accept?.trim()) return offers[0] ?? null;
  const ranges = accept.slice(0, 2000).split(",").map(readRange);
  const rated = offers.map((type) => ({ type, quality: qualityOf(type, ranges) }));
  const best = Math.max(...rated.map(({ quality }) => quality));
  return best > 0 ? (rated.find(({ quality }) => quality === best)?.type ?? null) : null;
}

type Range = { type: string; quality: number };

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const quality = q === undefined ? 1 : Number(q);
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most specific range that matches decides. */
function qualityOf(offer: string, ranges: Range[]): number {
  const [kind] = offer.split("/");
  for (const wanted of [offer, `${kind}/*`, "*/*"]) {
    const range = ranges.find(({ type }) => type === wanted);
    if (range) return range.quality;
  }
  return 0;
}
