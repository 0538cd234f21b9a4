import { escapeXml } from "./xml";

type Attributes = Record<string, string>;

function start(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}`;
}

/** Elements of an XML document, as text. */
export const elements = {
  text: (name: string, text: string, attributes: Attributes = {}) =>
    `${start(name, attributes)}>${escapeXml(text)}</${name}>`,
  empty: (name: string, attributes: Attributes) => `${start(name, attributes)}/>`,
  nest: (name: string, attributes: Attributes, children: string[]) =>
    `${start(name, attributes)}>\n${children.filter(Boolean).join("\n")}\n</${name}>`,
  /** As `nest`, without white space, which means something within a line. */
  inline: (name: string, attributes: Attributes, children: string[]) =>
    `${start(name, attributes)}>${children.join("")}</${name}>`,
  document: (name: string, attributes: Attributes, children: string[]) =>
    `<?xml version="1.0" encoding="utf-8"?>\n${elements.nest(name, attributes, children)}\n`,
};
