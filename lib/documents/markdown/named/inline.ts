import type { PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { joinTexts } from "../../input/canonical";
import { normaliseHref } from "../../input/href";
import { colorPattern, isUuid } from "../../input/text";
import { textOf } from "../../present/walk";
import type { Footnote, Inline, Mark } from "../../types";
import type { Conversion } from "../conversion";
import { textFrom } from "../words";
import { marksOf } from "../write";
import { decodeValue, encodeValue } from "./value";

/**
 * A line in which each piece bears its name: `:text{value="…" bold}`, `:math{value="…"}`,
 * `:break{hard}` and `:note[…]{here}`. Nothing in it depends on what stands beside it.
 */
export function namedLine(inlines: readonly Inline[]): PhrasingContent[] {
  return joinTexts(inlines).map(namedTo);
}

function namedTo(inline: Inline): TextDirective {
  if (inline.type === "footnote") {
    const children = joinTexts(inline.content ?? []).map(namedTo);
    return { ...directive("note", { here: "" }), children };
  }
  if (inline.type === "hardBreak") return directive("break", { hard: "" });
  const value = encodeValue(textOf(inline));
  if (inline.type === "mathInline") return directive("math", { value });
  const marks = marksOf(inline).map((mark) =>
    mark.type === "link"
      ? {
          href: encodeValue(mark.attrs.href),
          ...(mark.attrs.entryId && { entry: mark.attrs.entryId }),
        }
      : { [mark.type]: mark.type === "color" ? mark.attrs.color : "" },
  );
  return directive("text", Object.assign({ value }, ...marks));
}

function directive(name: string, attributes: Record<string, string>): TextDirective {
  return { type: "textDirective", name, attributes, children: [] };
}

/** What such a piece, or `:color[words]{value="#1f6f43"}`, stands for; any other is plain words. */
export function namedFrom(
  node: TextDirective,
  { source }: Conversion,
  marks: Mark[],
  inside: (mark: Mark | null) => Inline[],
): Inline[] {
  const given = node.attributes ?? {};
  switch (node.name) {
    case "color":
      if (!colorPattern.test(given.value ?? "")) break;
      return inside({ type: "color", attrs: { color: given.value ?? "" } });
    case "text":
      if (typeof given.value !== "string") break;
      return textFrom(decodeValue(given.value), marksIn(given));
    case "math":
      if (typeof given.value !== "string") break;
      return [{ type: "mathInline", content: plain(decodeValue(given.value)) }];
    case "note":
      if (typeof given.here !== "string") break;
      return [{ type: "footnote", content: inside(null) as Footnote["content"] }];
    case "break":
      if (typeof given.hard !== "string") break;
      return [{ type: "hardBreak" }];
  }
  // "host:port" is none of ours.
  const { start, end } = node.position ?? {};
  return textFrom(source.slice(start?.offset, end?.offset), marks);
}

export const plain = (text: string) => (text ? [{ type: "text" as const, text }] : []);

type Given = Record<string, string | null | undefined>;

function marksIn({ href, entry, color, ...given }: Given): Mark[] {
  const address = normaliseHref(decodeValue(href));
  const link: Mark[] = address
    ? [
        {
          type: "link",
          attrs: entry && isUuid(entry) ? { href: address, entryId: entry } : { href: address },
        },
      ]
    : [];
  const colored: Mark[] = colorPattern.test(color ?? "")
    ? [{ type: "color", attrs: { color: color ?? "" } }]
    : [];
  const simple = (["bold", "italic", "strike", "code"] as const).filter(
    (type) => typeof given[type] === "string",
  );
  return [...link, ...colored, ...simple.map((type) => ({ type }))];
}
