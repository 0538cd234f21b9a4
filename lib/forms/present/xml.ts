import type { DocumentNode, Mark, PlainText } from "@/lib/documents/types";
import type { EntryDocument, FormMedia } from "../types";

/** The namespace of the elements, which docs/decisions/0017 names. */
export const xmlNamespace = "urn:cauce:entry:1";

/** An entry as XML: facts as elements, the document with an element for each node. */
export function writeXml(entry: EntryDocument): string {
  const { id, type, locale, url, publishedAt, modifiedAt } = entry;
  const head = { xmlns: xmlNamespace, id, type, "xml:lang": locale, url, publishedAt, modifiedAt };
  const facts = [
    element("title", {}, escapeXml(entry.title)),
    element("excerpt", {}, escapeXml(entry.excerpt)),
    ...entry.authors.map((author) =>
      element("author", { url: author.url }, escapeXml(author.name)),
    ),
    ...entry.terms.map(({ name, ...rest }) => element("term", rest, escapeXml(name))),
    ...entry.translations.map((one) =>
      element("translation", { "xml:lang": one.locale, url: one.url }),
    ),
    ...(entry.cover ? [element("cover", {}, mediaElement(entry.cover))] : []),
    element("document", { "xml:space": "preserve" }, entry.document.content.map(nodeOf).join("")),
    ...entry.media.map(mediaElement),
    ...entry.links.map(({ title, ...rest }) => element("link", rest, escapeXml(title))),
    ...entry.forms.map(({ name, ...rest }) => element("form", rest, escapeXml(name))),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("entry", head, `\n${facts.join("\n")}\n`)}\n`;
}

const mediaElement = ({ ...facts }: FormMedia) => element("media", facts);

type AnyNode = DocumentNode | PlainText;
type Attributes = Record<string, unknown>;

/** Words bear their marks as attributes: `bold`, `color="#1f6f43"`, `href`, `entryId`. */
export function nodeOf(node: AnyNode): string {
  if (node.type === "text") {
    const marks = "marks" in node ? (node.marks ?? []) : [];
    return element("text", Object.assign({}, ...marks.map(markOf)), escapeXml(node.text));
  }
  const attrs = "attrs" in node ? (node.attrs as Attributes) : {};
  const children = "content" in node ? ((node.content ?? []) as AnyNode[]) : [];
  return element(node.type, attrs, children.map(nodeOf).join(""));
}

function markOf(mark: Mark): Attributes {
  return "attrs" in mark ? mark.attrs : { [mark.type]: true };
}

/** What is null is left out; a list is written with spaces between. */
function element(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(Array.isArray(value) ? value.join(" ") : value)}"`)
    .join("");
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Line ends and tabs by number, so that no parser makes spaces of them (XML 1.0, 2.11 and 3.3.3). */
function escapeXml(value: unknown): string {
  return String(value).replace(
    /[&<>"\t\n\r]/g,
    (sign) => signs[sign] ?? `&#${sign.charCodeAt(0)};`,
  );
}
