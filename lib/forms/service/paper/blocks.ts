import "server-only";
import { type ChannelKey, channelOf } from "@/lib/documents/present/channels";
import { textOf } from "@/lib/documents/present/walk";
import type { Block, DocumentNode, Summary } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import { exhibitMessages } from "@/lib/messages/exhibits";
import { lineAtoms, opened } from "./atoms";
import { fileAtoms, galleryAtoms } from "./figures";
import { formulaSpan } from "./formula";
import { linesOf } from "./lines";
import { listAtoms } from "./lists";
import { hairline, leading, styles, surface, tones } from "./look";
import { isEmpty, lineHeight, paragraph } from "./paragraph";
import { tableAtoms } from "./table";
import type { Atom, Ground } from "./types";
import { spansOf, targetOf } from "./words";
import { type Frame, inside, partOf, placeOf, type Writing } from "./writing";

/** A block as atoms, one below another. */
export function atomsOf(block: Block | Summary, frame: Frame, writing: Writing): Atom[] {
  switch (block.type) {
    case "paragraph":
      return paragraph(spansOf(block.content ?? [], frame.style, writing), frame);
    case "summary":
      return paragraph(
        spansOf(block.content ?? [], { ...frame.style, bold: true }, writing),
        frame,
      ).map((atom) => ({ ...atom, keep: true }));
    case "heading":
      return heading(block, frame, writing);
    case "bulletList":
    case "orderedList":
    case "taskList":
      return listAtoms(block, frame, writing);
    case "blockquote":
      return grounded(block.content, frame, writing, { type: "BlockQuote", bar: writing.accent });
    case "callout":
      return callout(block, frame, writing);
    case "details":
      return grounded(block.content ?? [], frame, writing, { type: "Sect", bar: hairline });
    case "codeBlock": {
      const channel = channelOf(block);
      return channel ? told(channel, frame, writing) : codeAtoms(textOf(block), frame);
    }
    case "mathBlock":
      return formula(textOf(block), frame);
    case "horizontalRule":
      return [divider(frame)];
    case "table":
      return tableAtoms(block, frame, writing);
    case "image":
    case "video":
    case "audio":
    case "file":
      return fileAtoms(block, frame, writing);
    case "gallery":
      return galleryAtoms(block, frame, writing);
    case "button":
      return button(block, frame, writing);
    case "embed":
      return embed(block.attrs.entryId, frame, writing);
  }
}

/** A channel of the page is live there alone; here is what would be seen. */
function told(channel: ChannelKey, frame: Frame, writing: Writing): Atom[] {
  const words = exhibitMessages(writing.locale);
  const text = words.elsewhere(words[channel]);
  const mark = { type: "link" as const, attrs: { href: writing.entry.url } };
  return writing.set(
    [{ type: "paragraph", content: [{ type: "text", text, marks: [mark] }] }],
    frame,
  );
}

const above = { 2: 30, 3: 23, 4: 18 } as const;

function heading(
  { attrs, content }: Extract<Block, { type: "heading" }>,
  frame: Frame,
  writing: Writing,
): Atom[] {
  const style = styles[`h${attrs.level}`];
  const spans = spansOf(content ?? [], style, writing);
  if (isEmpty(spans)) return [];
  // None may be left out below another, whatever was written.
  const level = Math.min(attrs.level, writing.level + 1);
  writing.level = level;
  writing.headings += 1;
  const title = spans.map(({ text }) => text).join("");
  const atoms = lineAtoms(linesOf(spans, frame.width, "title"), {
    ...{ part: partOf(frame.part, `H${level}`), x: frame.x, size: style.size, whole: true },
    ...{ height: style.size * leading.tight, grounds: frame.grounds, above: above[attrs.level] },
  });
  const place = placeOf(writing.chapter, "h", writing.headings);
  return atoms.map((atom, at) => ({
    ...{ ...atom, keep: true },
    ...(at === 0 ? { place, outline: { title, level } } : {}),
  }));
}

type Grounded = { type: string; bar: string; color?: string; first?: (inner: Frame) => Atom[] };

/** Blocks behind a bar, and on a ground of their own if one is given. */
function grounded(
  blocks: readonly DocumentNode[],
  frame: Frame,
  writing: Writing,
  { type, bar, color = "", first }: Grounded,
): Atom[] {
  const pad = frame.width < 120 ? 5 : 14;
  const inset = color === "" ? 1 : 9;
  const ground: Ground = {
    ...{ x: frame.x, width: frame.width, color, bar },
    ...{ above: inset, below: inset },
  };
  const inner = inside(frame, pad, color === "" ? 0 : pad, {
    part: partOf(frame.part, type),
    grounds: [...frame.grounds, ground],
  });
  const atoms = [...(first?.(inner) ?? []), ...writing.set(blocks, inner)];
  return opened(atoms, frame.gap, ground);
}

function callout(
  { attrs, content }: Extract<Block, { type: "callout" }>,
  frame: Frame,
  writing: Writing,
): Atom[] {
  const words = documentMessages(writing.locale);
  const color = tones[attrs.tone];
  const label = {
    ...{ info: words.toneInfo, good: words.toneGood, warn: words.toneWarn },
    bad: words.toneBad,
  }[attrs.tone];
  const first = (inner: Frame) =>
    paragraph([{ text: label, style: { ...styles.label, color } }], {
      ...{ ...inner, style: styles.label },
    }).map((atom) => ({ ...atom, keep: true }));
  return grounded(content, frame, writing, { type: "Sect", bar: color, color: surface, first });
}

/** Code as it stands; what is too long goes on in the next line, further in. */
function codeAtoms(source: string, frame: Frame): Atom[] {
  if (source === "") return [];
  const style = frame.narrow ? { ...styles.code, size: 7.4 } : styles.code;
  const reach = frame.narrow || frame.grounds.length > 0 ? 0 : 10;
  const pad = frame.width < 120 ? 4 : 10;
  const [x, width] = [frame.x - reach, frame.width + 2 * reach];
  const ground: Ground = { x, width, color: surface, above: 8, below: 8 };
  const grounds = [...frame.grounds, ground];
  const part = partOf(partOf(frame.part, "P"), "Code");
  const atoms = source.split("\n").flatMap((text): Atom[] => {
    const spans = [{ text: `${text.replaceAll("\t", "    ").trimEnd()}\n`, style }];
    return lineAtoms(linesOf(spans, Math.max(20, width - 2 * pad), "code"), {
      ...{ part, x: x + pad, height: style.size * leading.code, size: style.size },
      ...{ grounds, above: 0 },
    });
  });
  const last = atoms.length - 1;
  const kept = atoms.map((atom, at) => ({ ...atom, keep: at < last && (at < 2 || at > last - 3) }));
  return opened(kept, frame.gap, ground);
}

function formula(source: string, frame: Frame): Atom[] {
  if (source.trim() === "") return [];
  const { x, width, style, grounds, gap } = frame;
  const span = formulaSpan(source, true, style);
  return lineAtoms(linesOf([span], width), {
    ...{ part: partOf(frame.part, "P"), x, width, align: span.box ? "center" : "start" },
    ...{ height: lineHeight(style), size: style.size, grounds, above: gap },
  });
}

function divider({ x, width, grounds, gap }: Frame): Atom {
  const long = Math.min(64, width / 3);
  return {
    ...{ height: 10, above: gap + 4, grounds },
    draw: (pen, top) => pen.rule(x + (width - long) / 2, top + 5, long, "#a89f93", 0.8),
  };
}

function button(block: Extract<Block, { type: "button" }>, frame: Frame, writing: Writing): Atom[] {
  const { href, entryId } = block.attrs;
  const link = targetOf(href, entryId, writing);
  const text = textOf(block);
  if (!link || text.trim() === "") return [];
  const style = { ...styles.label, size: frame.narrow ? 8.6 : 10, color: writing.accent };
  const spans = [{ text, style: { ...style, underline: true }, link, linkName: text }];
  return paragraph([...spans, { text: " →", style }], { ...frame, style });
}

function embed(entryId: string, frame: Frame, writing: Writing): Atom[] {
  const entry = writing.links.get(entryId);
  const link = entry && targetOf(null, entry.id, writing);
  if (!entry || !link) return [];
  const style = { ...frame.style, bold: true, color: writing.accent };
  const title = [{ text: entry.title, style, link, linkName: entry.title }];
  const address = [{ text: entry.url, style: styles.small }];
  const ground: Ground = {
    ...{ x: frame.x, width: frame.width, color: "", bar: hairline, above: 1, below: 1 },
  };
  const inner = inside(frame, 14, 0, { grounds: [...frame.grounds, ground] });
  const [first, ...others] = paragraph(title, inner).map((atom) => ({ ...atom, keep: true }));
  if (!first) return [];
  return [
    { ...first, above: frame.gap },
    ...others,
    ...paragraph(address, { ...inner, style: styles.small, gap: 1 }),
  ];
}
