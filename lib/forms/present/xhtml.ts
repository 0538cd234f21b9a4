import katex from "katex";
import { escapeXml } from "@/lib/core/xml";
import { documentLimits } from "@/lib/documents/input/limits";
import { channelOf } from "@/lib/documents/present/channels";
import { soundMathml } from "@/lib/documents/present/mathml";
import { textOf } from "@/lib/documents/present/walk";
import type { Block, DocumentNode, Footnote, Inline, Mark, Summary } from "@/lib/documents/types";
import { exhibitMessages } from "@/lib/messages/exhibits";
import { formMessages } from "@/lib/messages/forms";
import type { EntryDocument, FormMedia } from "../types";

type Places = {
  /** Where a file lies in the book, by id; without one it is linked at its address. */
  files: ReadonlyMap<string, string>;
  /** Where another page lies in the book, by its address. */
  pages: ReadonlyMap<string, string>;
};

type Writing = Places & {
  entry: EntryDocument;
  media: Map<string, FormMedia>;
  links: Map<string, EntryDocument["links"][number]>;
  notes: Footnote[];
};

export type Chapter = { body: string; math: boolean };

/** The text of an entry as XHTML for books (EPUB 3): the same blocks as its page, without looks. */
export function writeXhtml(entry: EntryDocument, places: Places): Chapter {
  const writing: Writing = {
    ...places,
    entry,
    media: new Map(entry.media.map((one) => [one.id, one])),
    links: new Map(entry.links.map((one) => [one.id, one])),
    notes: [],
  };
  const blocks = blocksTo(entry.document.content, writing);
  const notes = writing.notes.map(
    (note, at) =>
      `<aside epub:type="footnote" role="doc-footnote" id="note-${at + 1}"><p>${at + 1}. ${lineTo(note.content ?? [], writing)} <a role="doc-backlink" href="#ref-${at + 1}">↩</a></p></aside>`,
  );
  const body = [blocks, ...notes].join("\n");
  return { body, math: body.includes("<math") };
}

const blocksTo = (blocks: readonly DocumentNode[], writing: Writing): string =>
  blocks.map((block) => blockTo(block as Block | Summary, writing)).join("\n");

function blockTo(block: Block | Summary, writing: Writing): string {
  const words = formMessages(writing.entry.locale);
  switch (block.type) {
    case "paragraph":
      return block.content ? tag("p", lineTo(block.content, writing)) : "";
    case "summary":
      return tag("p", tag("strong", lineTo(block.content ?? [], writing)));
    case "heading":
      return block.content ? tag(`h${block.attrs.level}`, lineTo(block.content, writing)) : "";
    case "bulletList":
      return tag("ul", itemsTo(block.content, writing));
    case "orderedList":
      return `<ol start="${block.attrs.start}">${itemsTo(block.content, writing)}</ol>`;
    case "taskList":
      return tag(
        "ul",
        block.content
          .map(({ attrs, content }) => {
            const state = attrs.checked ? `☑ ${words.done}` : `☐ ${words.toDo}`;
            return tag("li", `<p>${state}</p>${blocksTo(content, writing)}`);
          })
          .join(""),
      );
    case "blockquote":
      return tag("blockquote", blocksTo(block.content, writing));
    case "callout":
      return `<aside class="callout">${blocksTo(block.content, writing)}</aside>`;
    case "details":
      return `<section>${blocksTo(block.content ?? [], writing)}</section>`;
    case "codeBlock": {
      const channel = channelOf(block);
      if (!channel) return `<pre><code>${escapeXml(textOf(block))}</code></pre>`;
      const shown = exhibitMessages(writing.entry.locale);
      const label = escapeXml(shown.elsewhere(shown[channel]));
      return tag("p", tag("em", link(writing.entry.url, label)));
    }
    case "mathBlock":
      return tag("div", formula(textOf(block), true));
    case "horizontalRule":
      return "<hr/>";
    case "table":
      return tag("table", tag("tbody", rowsTo(block, writing)));
    case "image":
    case "video":
    case "audio":
    case "file":
      return fileTo(block, writing);
    case "gallery": {
      const { caption } = block.attrs;
      const pictures = blocksTo(block.content ?? [], writing);
      return `<section>${pictures}${caption && tag("p", escapeXml(caption))}</section>`;
    }
    case "button": {
      const { href, entryId } = block.attrs;
      const address = addressOf(href, entryId, writing);
      const label = escapeXml(textOf(block));
      return address && label ? tag("p", link(address, label)) : "";
    }
    case "embed": {
      const entry = writing.links.get(block.attrs.entryId);
      const address = entry && addressOf(null, entry.id, writing);
      return entry && address ? tag("p", link(address, escapeXml(entry.title))) : "";
    }
  }
}

function itemsTo(items: readonly { content: DocumentNode[] }[], writing: Writing): string {
  return items.map(({ content }) => tag("li", blocksTo(content, writing) || "<p></p>")).join("");
}

function rowsTo({ content }: Extract<Block, { type: "table" }>, writing: Writing): string {
  return content
    .map((row) => {
      const cells = row.content.map(({ type, attrs, content: inside }) => {
        const name = type === "tableHeader" ? "th" : "td";
        const spans = (["colspan", "rowspan"] as const)
          .filter((span) => attrs[span] > 1)
          .map((span) => ` ${span}="${attrs[span]}"`);
        return `<${name}${spans.join("")}>${blocksTo(inside, writing)}</${name}>`;
      });
      return tag("tr", cells.join(""));
    })
    .join("");
}

type Shown = Extract<Block, { attrs: { mediaId: string } }>;

/** A picture of the book, or a link to what is not in it. */
function fileTo(block: Shown, writing: Writing): string {
  const { mediaId } = block.attrs;
  const media = writing.media.get(mediaId);
  if (!media) return "";
  const place = block.type === "image" ? writing.files.get(mediaId) : undefined;
  const caption = "caption" in block.attrs ? block.attrs.caption : "";
  const alt = block.type === "image" ? block.attrs.alt || media.alt : "";
  const shown = place
    ? `<img src="${escapeXml(place)}" alt="${escapeXml(alt)}"/>`
    : tag("p", link(media.url, escapeXml(alt || media.filename)));
  return tag("figure", shown + (caption && tag("figcaption", escapeXml(caption))));
}

function lineTo(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((inline) => {
      if (inline.type === "hardBreak") return "<br/>";
      if (inline.type === "mathInline") return formula(textOf(inline), false);
      if (inline.type === "footnote") {
        const number = writing.notes.push(inline);
        return `<a epub:type="noteref" role="doc-noteref" id="ref-${number}" href="#note-${number}">${number}</a>`;
      }
      return (inline.marks ?? []).reduceRight(
        (inside, mark) => within(mark, inside, writing),
        escapeXml(inline.text),
      );
    })
    .join("");
}

const names = { bold: "strong", italic: "em", strike: "s", code: "code" } as const;

function within(mark: Mark, inside: string, writing: Writing): string {
  if (mark.type === "color") return inside;
  if (mark.type !== "link") return tag(names[mark.type], inside);
  const address = addressOf(mark.attrs.href, mark.attrs.entryId ?? null, writing);
  return address ? link(address, inside) : inside;
}

/** Pages of the book are linked within it, all else at its whole address. */
function addressOf(href: string | null, entryId: string | null, writing: Writing): string | null {
  const entry = entryId ? writing.links.get(entryId)?.url : undefined;
  const address = entry ?? (href && new URL(href, writing.entry.url).href);
  if (!address) return null;
  return writing.pages.get(address.split("#")[0] ?? "") ?? address;
}

/** MathML alone, which readers of books draw and read aloud; the source where it is no formula. */
function formula(source: string, displayMode: boolean): string {
  if (source.trim() === "") return "";
  try {
    const html = katex.renderToString(source.slice(0, documentLimits.formula), {
      ...{ displayMode, output: "mathml", strict: "ignore" },
      ...{ trust: false, throwOnError: true, maxExpand: 200, maxSize: 20 },
    });
    return soundMathml(/<math[\s\S]*<\/math>/.exec(html)?.[0] ?? "");
  } catch {
    return tag("code", escapeXml(source));
  }
}

const tag = (name: string, inside: string) => `<${name}>${inside}</${name}>`;

const link = (address: string, inside: string) => `<a href="${escapeXml(address)}">${inside}</a>`;
