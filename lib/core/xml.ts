/**
 * Plain data as XML 1.0: an object's members are elements, an array's are `item`s, null is an empty
 * element with `xsi:nil`. Characters that XML cannot carry are left out.
 */
export function xmlOf(root: string, value: unknown): string {
  const space = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, ` ${space}`)}\n`;
}

function element(name: string, value: unknown, attributes = ""): string {
  if (value === undefined) return "";
  const tag = isName(name) ? name : "member";
  const named = isName(name) ? attributes : `${attributes} name="${escapeXml(name)}"`;
  if (value === null) return `<${tag}${named} xsi:nil="true"/>`;
  const inner = innerOf(value);
  return inner === "" ? `<${tag}${named}/>` : `<${tag}${named}>${inner}</${tag}>`;
}

function innerOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element("item", item ?? null)).join("");
  if (value && typeof value === "object") {
    return Object.entries(value)
      .map(([name, inner]) => element(name, inner))
      .join("");
  }
  return escapeXml(String(value));
}

const isName = (name: string) => /^(?!xml)[A-Za-z_][A-Za-z0-9_.-]*$/i.test(name);

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 has not (2.2 Char): control characters, halves of surrogate pairs. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Nearly every address and name of a long file: there is nothing to do. */
const plain = /^[\u{20}\u{21}\u{23}-\u{25}\u{27}-\u{3b}\u{3d}\u{3f}-\u{7e}]*$/u;

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unwritable, "").replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
