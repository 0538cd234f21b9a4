import "server-only";

const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const strong = /\p{L}/u;

/** Whether a paragraph runs from the right: its first letter says so. */
export const isRtl = (text: string) => rightToLeft.test(strong.exec(text)?.[0] ?? "");

export const hasRtl = (text: string) => rightToLeft.test(text);

/**
 * The order in which words stand from left to right, as far as whole words go (the rules of Unicode for
 * bidirectional text, without marks and levels of their own). Within a word the font sees to it.
 */
export function visualOrder(words: readonly string[], rtl: boolean): number[] {
  const kinds = words.map((word) => (hasRtl(word) ? "R" : /[\p{L}\p{N}]/u.test(word) ? "L" : "N"));
  const order = words.map((_, at) => at);
  if (rtl) order.reverse();
  const turned = rtl ? "L" : "R";
  for (let from = 0; from < order.length; from++) {
    if (kinds[order[from] ?? 0] !== turned) continue;
    let to = from;
    for (let at = from; at < order.length; at++) {
      const kind = kinds[order[at] ?? 0];
      if (kind === turned) to = at;
      else if (kind !== "N") break;
    }
    order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
    from = to;
  }
  return order;
}
