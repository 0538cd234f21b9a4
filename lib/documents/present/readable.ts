import type { Block, Document, DocumentNode, Inline, Mark, Summary } from "../types";
import { type ChannelKey, channelOf } from "./channels";
import { textOf } from "./walk";

export type ReadableWords = {
  links: string;
  notes: string;
  picture: string;
  video: string;
  audio: string;
  file: string;
  done: string;
  toDo: string;
};

export type Readable = {
  words: ReadableWords;
  /** Where a file of the library is found, and what it is called; null when it is gone. */
  fileOf: (mediaId: string) => { name: string; url: string } | null;
  /** Where another entry is found; null when it is not public. */
  entryOf: (entryId: string) => { name: string; url: string } | null;
  /** What is said in place of a channel of the page, which is live on the page alone. */
  channelOf: (channel: ChannelKey) => string;
  /** A whole address. */
  absolute: (href: string) => string;
};

type Reading = Readable & { links: string[]; notes: string[] };

/** A document as text to be read by people: blocks apart, lists marked, links and notes at the end. */
export function readableText(doc: Document, readable: Readable): string {
  const reading: Reading = { ...readable, links: [], notes: [] };
  const parts = [blocksTo(doc.content, reading)];
  const { words, notes, links } = reading;
  const numbered = (title: string, lines: string[], open: string, close: string) =>
    `${title}\n\n${lines.map((line, at) => `${open}${at + 1}${close} ${line}`).join("\n")}`;
  if (notes.length > 0) parts.push(numbered(words.notes, notes, "(", ")"));
  if (links.length > 0) parts.push(numbered(words.links, links, "[", "]"));
  return parts.filter(Boolean).join("\n\n");
}

function blocksTo(blocks: readonly DocumentNode[], reading: Reading): string {
  return blocks
    .map((block) => blockTo(block as Block | Summary, reading))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockTo(block: Block | Summary, reading: Reading): string {
  const { words, absolute } = reading;
  switch (block.type) {
    case "paragraph":
    case "summary":
      return lineTo(block.content, reading);
    case "heading": {
      const line = lineTo(block.content, reading);
      return line && `${line}\n${(block.attrs.level === 2 ? "=" : "-").repeat(widthOf(line))}`;
    }
    case "bulletList":
      return itemsTo(block.content, () => "- ", reading);
    case "orderedList":
      return itemsTo(block.content, (at) => `${block.attrs.start + at}. `, reading);
    case "taskList":
      return itemsTo(
        block.content,
        (at) => (block.content[at]?.attrs.checked ? `- [${words.done}] ` : `- [${words.toDo}] `),
        reading,
      );
    case "blockquote":
      return indent(blocksTo(block.content, reading), "> ");
    case "callout":
      return indent(blocksTo(block.content, reading), "| ");
    case "details":
      return blocksTo(block.content ?? [], reading);
    case "codeBlock": {
      const channel = channelOf(block);
      return channel ? `[${reading.channelOf(channel)}]` : indent(textOf(block), "    ");
    }
    case "mathBlock":
      return indent(textOf(block), "    ");
    case "horizontalRule":
      return "* * *";
    case "table":
      return block.content
        .map((row) =>
          row.content
            .map((cell) => blocksTo(cell.content, reading).replace(/\s*\n\s*/g, " "))
            .join(" | "),
        )
        .join("\n");
    case "image":
    case "video":
    case "audio":
      return fileTo(words[block.type === "image" ? "picture" : block.type], block.attrs, reading);
    case "file":
      return fileTo(words.file, block.attrs, reading);
    case "gallery":
      return [blocksTo(block.content ?? [], reading), block.attrs.caption]
        .filter(Boolean)
        .join("\n\n");
    case "button": {
      const { href, entryId } = block.attrs;
      const url = (entryId && reading.entryOf(entryId)?.url) ?? (href && absolute(href));
      return url ? `${textOf(block)}: ${url}` : "";
    }
    case "embed": {
      const entry = reading.entryOf(block.attrs.entryId);
      return entry ? `${entry.name}: ${entry.url}` : "";
    }
  }
}

type Shown = { mediaId: string; alt?: string; caption?: string };

function fileTo(kind: string, { mediaId, alt, caption }: Shown, reading: Reading): string {
  const file = reading.fileOf(mediaId);
  const told = [alt, caption].filter(Boolean).join(". ") || file?.name || "";
  return `[${kind}${told && `: ${told}`}]${file ? `\n${file.url}` : ""}`;
}

function itemsTo(
  items: readonly DocumentNode[],
  sign: (index: number) => string,
  reading: Reading,
): string {
  return items
    .map((item, at) => {
      const mark = sign(at);
      const inside = blocksTo(("content" in item ? item.content : []) as Block[], reading);
      return mark + indent(inside, " ".repeat(Math.min(mark.length, 4))).trimStart();
    })
    .join("\n");
}

function lineTo(content: readonly Inline[] | undefined, reading: Reading): string {
  const inlines = content ?? [];
  const pieces = inlines.map((inline, at) => {
    if (inline.type === "hardBreak") return "\n";
    if (inline.type === "footnote") {
      return `(${reading.notes.push(lineTo(inline.content, reading))})`;
    }
    if (inline.type === "mathInline") return textOf(inline);
    const link = linkOf(inline);
    const next = inlines[at + 1];
    // Words of one link may be several, told apart by other marks.
    if (!link || (next && JSON.stringify(linkOf(next)) === JSON.stringify(link)))
      return inline.text;
    const { href, entryId } = link.attrs;
    const address = (entryId && reading.entryOf(entryId)?.url) || reading.absolute(href);
    const known = reading.links.indexOf(address);
    return `${inline.text} [${known < 0 ? reading.links.push(address) : known + 1}]`;
  });
  return pieces.join("").trim();
}

function linkOf(inline: Inline): Extract<Mark, { type: "link" }> | undefined {
  if (inline.type !== "text") return undefined;
  return inline.marks?.find((mark) => mark.type === "link");
}

function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => (by + line).trimEnd())
    .join("\n");
}

const widthOf = (line: string) => [...(line.split("\n").at(-1) ?? "")].length;
