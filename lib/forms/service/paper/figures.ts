import "server-only";
import type { Block, Image } from "@/lib/documents/types";
import { formMessages } from "@/lib/messages/forms";
import { lineAtoms, stack } from "./atoms";
import { linesOf } from "./lines";
import { leading, room, styles } from "./look";
import { paragraph } from "./paragraph";
import type { Atom, Part, Span } from "./types";
import { type Frame, partOf, type Writing } from "./writing";

type File = Extract<Block, { type: "image" | "video" | "audio" | "file" }>;

/** A picture with what is written below it; of what cannot be on paper, its name and where it is. */
export function fileAtoms(block: File, frame: Frame, writing: Writing): Atom[] {
  if (block.type === "image") return pictureAtoms(block, frame, writing, room * 0.72);
  const media = writing.media.get(block.attrs.mediaId);
  if (!media) return [];
  const words = formMessages(writing.locale);
  const caption = "caption" in block.attrs ? block.attrs.caption : "";
  const style = { ...styles.label, color: writing.accent };
  const name = `${words[block.type]}: ${media.filename}`;
  const link = { url: media.url };
  const facts = factsOf(media.size, media.duration, writing.locale);
  const spans: Span[] = [
    { text: name, style: { ...style, underline: true }, link, linkName: name },
    { text: ` ${facts}`, style: styles.small },
  ];
  return [
    ...paragraph(spans, { ...frame, style }).map((atom) => ({ ...atom, keep: caption !== "" })),
    ...paragraph([{ text: caption, style: styles.caption }], {
      ...{ ...frame, style: styles.caption, gap: 2 },
    }),
  ];
}

function factsOf(size: number, duration: number | null, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const large = size >= 1e6 ? `${number.format(size / 1e6)} MB` : `${number.format(size / 1e3)} kB`;
  if (duration === null) return `(${large})`;
  const seconds = String(Math.round(duration) % 60).padStart(2, "0");
  return `(${Math.floor(Math.round(duration) / 60)}:${seconds}, ${large})`;
}

/** A picture never wider than its column, nor larger than it is at 144 dots to the inch. */
export function pictureAtoms(
  { attrs }: Pick<Image, "attrs">,
  frame: Frame,
  writing: Writing,
  most: number,
): Atom[] {
  const media = writing.media.get(attrs.mediaId);
  if (!media) return [];
  const picture = writing.pictures.get(attrs.mediaId);
  const alt = attrs.alt || media.alt;
  const name = alt || attrs.caption;
  const part = partOf(frame.part, name ? "Figure" : "Div", name ? { alt: name } : {});
  if (!picture) return absent(alt || media.filename, media.url, attrs.caption, frame, writing);
  const scale = Math.min(frame.width / picture.width, most / picture.height, 0.5);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = frame.x + (frame.width - width) / 2;
  const image: Atom = {
    ...{ height, above: frame.gap + 3, keep: attrs.caption !== "", grounds: frame.grounds },
    below: attrs.caption ? 0 : 3,
    draw: (pen, y) => pen.image(name ? part : null, picture.bytes, { x, y, width, height }),
  };
  return [image, ...captionAtoms(attrs.caption, frame, part)];
}

function captionAtoms(text: string, frame: Frame, parent: Part): Atom[] {
  if (text.trim() === "") return [];
  const style = styles.caption;
  const atoms = lineAtoms(linesOf([{ text: text.replace(/\s+/g, " "), style }], frame.width), {
    ...{ part: partOf(parent, "Caption"), x: frame.x, height: style.size * leading.sans },
    ...{ size: style.size, grounds: frame.grounds, above: 6, whole: true },
  });
  return atoms.map((atom, at) => (at === atoms.length - 1 ? { ...atom, below: 3 } : atom));
}

/** What is not in the document is named, and lies at its address. */
function absent(
  name: string,
  url: string,
  caption: string,
  frame: Frame,
  { locale, accent }: Writing,
): Atom[] {
  const text = `${formMessages(locale).picture}: ${name}`;
  const style = { ...styles.label, color: accent, underline: true };
  const spans: Span[] = [{ text, style, link: { url }, linkName: text }];
  return [
    ...paragraph(spans, { ...frame, style }),
    ...paragraph([{ text: caption, style: styles.caption }], {
      ...{ ...frame, style: styles.caption, gap: 2 },
    }),
  ];
}

/** Pictures side by side, a row of them at a time. */
export function galleryAtoms(
  { attrs, content = [] }: Extract<Block, { type: "gallery" }>,
  frame: Frame,
  writing: Writing,
): Atom[] {
  const space = 10;
  const columns = Math.max(1, Math.min(attrs.columns, content.length));
  const width = (frame.width - space * (columns - 1)) / columns;
  const part = partOf(frame.part, "Sect");
  const rows: Atom[] = [];
  for (let from = 0; from < content.length; from += columns) {
    const cells = content.slice(from, from + columns).map((image, at) => {
      const x = frame.x + at * (width + space);
      const own: Frame = { ...frame, x, width, gap: 0, narrow: true, grounds: [], part };
      return stack(pictureAtoms(image, own, writing, 230));
    });
    const height = Math.max(...cells.map((cell) => cell.height));
    if (height === 0) continue;
    rows.push({
      ...{ height, above: from === 0 ? frame.gap : space, grounds: frame.grounds },
      draw: (pen, top) => {
        for (const cell of cells) cell.draw(pen, top);
      },
    });
  }
  const last = rows.at(-1);
  if (last && attrs.caption) last.keep = true;
  const caption = paragraph([{ text: attrs.caption, style: styles.caption }], {
    ...{ ...frame, style: styles.caption, gap: 6, part },
  });
  return [...rows, ...caption];
}
