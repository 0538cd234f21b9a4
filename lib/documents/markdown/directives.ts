import type { PhrasingContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { normaliseHref } from "../input/href";
import { isUuid } from "../input/text";
import { textOf } from "../present/walk";
import type { Block, ButtonLink, Details, Gallery, Image, Inline, Tone } from "../types";
import { type Conversion, type ConvertBlocks, MarkdownError } from "./conversion";
import { inlineFrom } from "./inline";
import { namedContainer, namedLeaf } from "./named/blocks";
import { decodeValue } from "./named/value";
import { filled } from "./words";

const tones: readonly string[] = ["info", "good", "warn", "bad"] satisfies Tone[];

/** `:::info` and its like, `:::details[Summary]`, `:::gallery{columns=3 caption="…"}`. */
export function containerFrom(
  node: ContainerDirective,
  conversion: Conversion,
  blocksFrom: ConvertBlocks,
): Block {
  const named = conversion.exact ? namedContainer(node, conversion, blocksFrom) : null;
  if (named) return named;
  const { label, rest } = partsOf(node);
  const names = Object.keys(node.attributes ?? {});
  const content = blocksFrom(rest, conversion);
  if (node.name === "details" && names.length === 0) {
    const words = label ? inlineFrom(label, conversion) : [];
    return {
      type: "details",
      content: [{ type: "summary", content: words }, ...content],
    } as Details;
  }
  if (
    node.name === "gallery" &&
    !label &&
    names.every((name) => /^(columns|caption)$/.test(name))
  ) {
    return galleryFrom(node, content);
  }
  if (!tones.includes(node.name) || label || names.length > 0) {
    throw new MarkdownError(`a callout is one of ${tones.join(", ")}, without label`, node);
  }
  return { type: "callout", attrs: { tone: node.name as Tone }, content: filled(content) };
}

const columns = { "2": 2, "3": 3, "4": 4 } as const;

function galleryFrom(node: ContainerDirective, content: Block[]): Gallery {
  const asked = node.attributes?.columns ?? "2";
  const isCount = (name: string): name is keyof typeof columns => Object.hasOwn(columns, name);
  if (!isCount(asked)) throw new MarkdownError("a gallery has 2, 3 or 4 columns", node);
  const images = content.filter((block): block is Image => block.type === "image");
  if (images.length < content.length) {
    throw new MarkdownError("a gallery holds pictures, each alone in its paragraph", node);
  }
  const attrs = { columns: columns[asked], caption: node.attributes?.caption ?? "" };
  return { type: "gallery", attrs, content: images };
}

/** `::button[Words]{href=/a variant=quiet}` and `::entry{id=…}`. */
export function leafFrom(node: LeafDirective, conversion: Conversion): Block {
  const named = conversion.exact ? namedLeaf(node) : null;
  if (named) return named;
  const given = node.attributes ?? {};
  const id = given.entry ?? given.id ?? "";
  const entry = conversion.findEntry(id) ?? (isUuid(id) ? { id, href: null } : undefined);
  if (node.name === "entry") {
    if (!entry) throw new MarkdownError(`there is no entry “${id}”`, node);
    return { type: "embed", attrs: { entryId: entry.id.toLowerCase() } };
  }
  if (node.name !== "button") {
    throw new MarkdownError(`a document cannot hold this (::${node.name})`, node);
  }
  const href = normaliseHref(given.href ?? "");
  if (!href && !entry && !conversion.exact)
    throw new MarkdownError("a button leads to an address or an entry", node);
  const label = inlineFrom(node.children, conversion).map((one: Inline) => textOf(one));
  const words = label.join("") || (conversion.exact ? decodeValue(given.value) : "");
  const attrs: ButtonLink["attrs"] = {
    href: href ?? null,
    entryId: entry?.id.toLowerCase() ?? null,
    variant: given.variant === "quiet" ? "quiet" : "primary",
  };
  return { type: "button", attrs, content: words ? [{ type: "text", text: words }] : [] };
}

function partsOf({ children }: ContainerDirective) {
  const [first, ...rest] = children;
  const isLabel = first?.type === "paragraph" && first.data?.directiveLabel === true;
  return isLabel
    ? { label: first.children as PhrasingContent[], rest }
    : { label: null, rest: children };
}
