/** An element or a text of KaTeX's markup. */
export type MarkupNode =
  | string
  | { tag: string; attributes: Record<string, string>; children: MarkupNode[] };

const pieces = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([a-zA-Z:-]+)="([^"]*)"/g;
const signs: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
};

/** Reads markup as KaTeX writes it: whole, quoted, without comments. */
export function parseMarkup(markup: string): MarkupNode[] {
  const top: MarkupNode[] = [];
  const open: MarkupNode[][] = [top];
  for (const [, closing, tag = "", attributes = "", empty, text] of markup.matchAll(pieces)) {
    const here = open.at(-1) ?? top;
    if (text !== undefined) here.push(decode(text));
    else if (closing) open.pop();
    else {
      const element = { tag, attributes: attributesIn(attributes), children: [] };
      here.push(element);
      if (!empty) open.push(element.children);
    }
  }
  return top;
}

function attributesIn(source: string): Record<string, string> {
  const found = [...source.matchAll(attribute)].map(([, name = "", value = ""]) => [
    name,
    decode(value),
  ]);
  return Object.fromEntries(found);
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => signs[name] ?? whole);
