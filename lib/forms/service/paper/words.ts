import "server-only";
import { textOf } from "@/lib/documents/present/walk";
import type { Inline, Mark } from "@/lib/documents/types";
import { formulaSpan } from "./formula";
import type { Span, Style, Target } from "./types";
import { placeOf, type Writing } from "./writing";

const code = { type: "Code" };

/** The words of a line with their looks, links and notes. */
export function spansOf(inlines: readonly Inline[], style: Style, writing: Writing): Span[] {
  return inlines.flatMap((inline): Span[] => {
    if (inline.type === "hardBreak") return [{ text: "\n", style }];
    if (inline.type === "mathInline") {
      const source = textOf(inline);
      return source.trim() === "" ? [] : [formulaSpan(source, false, style)];
    }
    if (inline.type === "footnote") return [noteMark(writing.notes.push(inline), style, writing)];
    return [textSpan(inline.text, inline.marks ?? [], style, writing)];
  });
}

function noteMark(number: number, style: Style, { chapter, accent }: Writing): Span {
  return {
    text: String(number),
    style: { ...style, size: style.size * 0.66, rise: style.size * 0.36, color: accent },
    link: { place: placeOf(chapter, "n", number) },
    place: placeOf(chapter, "r", number),
    part: { type: "Reference" },
  };
}

function textSpan(text: string, marks: readonly Mark[], base: Style, writing: Writing): Span {
  const style = { ...base };
  const span: Span = { text: text.replace(/[\r\n]+/g, " "), style };
  for (const mark of marks) {
    if (mark.type === "color") style.color = mark.attrs.color;
    else if (mark.type === "link") {
      const { href, entryId = null } = mark.attrs;
      const link = targetOf(href, entryId, writing);
      if (link) Object.assign(span, { link, linkName: text });
    } else if (mark.type === "code") {
      Object.assign(style, { family: "mono", size: base.size * 0.86 });
      span.part = code;
    } else style[mark.type] = true;
  }
  if (span.link) {
    style.underline = true;
    if (style.color === base.color) style.color = writing.accent;
  }
  return span;
}

/** Chapters of the same book are linked within it, all else at its whole address. */
export function targetOf(
  href: string | null,
  entryId: string | null,
  writing: Writing,
): Target | undefined {
  const entry = entryId ? writing.links.get(entryId)?.url : undefined;
  const address = entry ?? (href && addressOf(href, writing.entry.url));
  if (!address) return undefined;
  const place = writing.chapters.get(address.split("#")[0] ?? "");
  return place ? { place } : { url: address };
}

function addressOf(href: string, base: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
