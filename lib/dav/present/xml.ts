import { SaxesParser } from "saxes";
import { AppError } from "@/lib/core/errors";

export type Element = {
  namespace: string;
  name: string;
  /** Attributes without a namespace. */
  attributes: Record<string, string>;
  children: (Element | string)[];
};

/** The root of an XML document; "malformed" for what is none, or defines entities of its own. */
export function parseXml(text: string): Element {
  const top: Element = { namespace: "", name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (cause?: unknown): never => {
    throw new AppError("malformed", { cause });
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { name, prefix, uri, local, value } of Object.values(tag.attributes)) {
      // A prefix cannot be taken back (Namespaces in XML 1.0, 5).
      if (prefix === "xmlns" && value === "") refuse();
      if (!uri && name !== "xmlns") attributes[local] = value;
    }
    const element: Element = { namespace: tag.uri, name: tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > 32) refuse();
  });
  const add = (words: string) => void open.at(-1)?.children.push(words);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  const root = elementsOf(top)[0];
  return root ?? refuse();
}

export const elementsOf = ({ children }: Element) =>
  children.filter((child): child is Element => typeof child !== "string");

export const find = (element: Element | undefined, name: string) =>
  element && elementsOf(element).find((child) => child.namespace === "DAV:" && child.name === name);

export const textOf = (element: Element | undefined): string =>
  element?.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("") ??
  "";

/** What is inside an element, each element in it naming its own namespace. */
export function innerXml({ children }: Element): string {
  return children
    .map((child) => (typeof child === "string" ? escapeXml(child) : outerXml(child)))
    .join("");
}

export function outerXml(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  return wrap(element, innerXml(element), attributes);
}

/** An element of any namespace around what is XML already. */
export function wrap(
  { namespace, name }: { namespace: string; name: string },
  inner: string,
  attributes = "",
): string {
  if (namespace === "DAV:") return `<D:${name}${attributes}>${inner}</D:${name}>`;
  const tag = namespace ? `n:${name}` : name;
  const declared = namespace ? ` xmlns:n="${escapeXml(namespace)}"` : ' xmlns=""';
  return `<${tag}${declared}${attributes}>${inner}</${tag}>`;
}

export function escapeXml(words: string): string {
  return words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

export const documentOf = (inner: string) => `<?xml version="1.0" encoding="utf-8"?>\n${inner}\n`;

export const multistatus = (responses: string[]) =>
  documentOf(`<D:multistatus xmlns:D="DAV:">${responses.join("")}</D:multistatus>`);
