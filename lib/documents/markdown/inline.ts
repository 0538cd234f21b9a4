import type { FootnoteDefinition, PhrasingContent } from "mdast";
import { normaliseHref } from "../input/href";
import { isUuid } from "../input/text";
import type { Inline, Mark } from "../types";
import { type Conversion, MarkdownError } from "./conversion";
import { namedFrom } from "./named/inline";
import { footnoteFrom } from "./notes";
import { textFrom, withMark } from "./words";
import { entryTitle } from "./write";

export function inlineFrom(
  nodes: readonly PhrasingContent[],
  conversion: Conversion,
  marks: Mark[] = [],
): Inline[] {
  return nodes.flatMap((node) => oneFrom(node, conversion, marks));
}

function oneFrom(node: PhrasingContent, conversion: Conversion, marks: Mark[]): Inline[] {
  const inside = (mark: Mark | null) =>
    "children" in node
      ? inlineFrom(node.children, conversion, mark ? withMark(marks, mark) : marks)
      : [];
  switch (node.type) {
    case "text":
      return textFrom(node.value.replace(/[ \t]*\n[ \t]*/g, " "), marks);
    case "inlineCode":
      return textFrom(node.value, withMark(marks, { type: "code" }));
    case "strong":
      return inside({ type: "bold" });
    case "emphasis":
      return inside({ type: "italic" });
    case "delete":
      return inside({ type: "strike" });
    case "break":
      return [{ type: "hardBreak" }];
    case "link":
      return inside(linkTo(node.url, node, conversion, node.title));
    case "linkReference": {
      const definition = conversion.definitions.get(node.identifier);
      if (!definition) throw new MarkdownError(`nothing defines [${node.label}]`, node);
      return inside(linkTo(definition.url, node, conversion));
    }
    case "inlineMath":
      return [{ type: "mathInline", content: [{ type: "text", text: node.value }] }];
    case "textDirective":
      return namedFrom(node, conversion, marks, inside);
    case "footnoteReference":
      return footnoteFrom(node, conversion, noteWords);
    case "image":
    case "imageReference":
      if (conversion.lenient) return pictureLink(node, conversion, marks);
      throw new MarkdownError("a picture stands alone in its paragraph", node);
    default:
      if (conversion.lenient) return [];
      throw new MarkdownError(`a document cannot hold this (${node.type})`, node);
  }
}

const entryScheme = "entry:";

function linkTo(
  url: string,
  at: PhrasingContent,
  conversion: Conversion,
  title?: string | null,
): Mark | null {
  const id =
    conversion.exact && title?.startsWith(entryTitle) ? title.slice(entryTitle.length) : "";
  const exact = isUuid(id) ? normaliseHref(url) : null;
  if (exact) return { type: "link", attrs: { href: exact, entryId: id } };
  const [name = "", place] = url.startsWith(entryScheme) ? splitPlace(url) : [];
  const entry = name ? conversion.findEntry(name) : undefined;
  const href = normaliseHref(entry ? (entry.href ?? "") + (place ?? "") : url);
  if (href === null) {
    if (conversion.lenient) return null;
    throw new MarkdownError(`no reader can be sent to “${url}”`, at);
  }
  return { type: "link", attrs: entry ? { href, entryId: entry.id } : { href } };
}

function splitPlace(url: string): [string, string] {
  const at = url.indexOf("#");
  const end = at < 0 ? url.length : at;
  return [url.slice(entryScheme.length, end), url.slice(end)];
}

/** A picture of elsewhere is not of the library: its words lead to it. */
function pictureLink(
  node: Extract<PhrasingContent, { type: "image" | "imageReference" }>,
  conversion: Conversion,
  marks: Mark[],
): Inline[] {
  const url = node.type === "image" ? node.url : conversion.definitions.get(node.identifier)?.url;
  const link = url ? linkTo(url, node, conversion) : null;
  return textFrom(node.alt ?? "", link ? withMark(marks, link) : marks);
}

function noteWords({ children }: FootnoteDefinition, conversion: Conversion): Inline[] {
  return children.flatMap((block, index) => {
    const space = index > 0 ? textFrom(" ", []) : [];
    if (block.type === "paragraph" || block.type === "heading") {
      return [...space, ...inlineFrom(block.children, conversion)];
    }
    if (conversion.lenient) return [];
    throw new MarkdownError("a note is a paragraph", block);
  });
}
