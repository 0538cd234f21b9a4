import "server-only";
import type { Footnote } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import { formMessages } from "@/lib/messages/forms";
import type { EntryDocument } from "../../types";
import { lineAtoms } from "./atoms";
import { atomsOf } from "./blocks";
import { pictureAtoms } from "./figures";
import { linesOf } from "./lines";
import { column, leading, room, styles } from "./look";
import { lineHeight, paragraph } from "./paragraph";
import type { Atom, Part, Span } from "./types";
import { spansOf } from "./words";
import { type Frame, type Picture, partOf, placeOf, type Writing } from "./writing";

/** What all chapters of a document have in common. */
export type Setting = {
  root: Part;
  accent: string;
  timeZone: string;
  pictures: ReadonlyMap<string, Picture>;
  /** Where chapters begin, by their address. */
  chapters: ReadonlyMap<string, string>;
};

/** An entry as a chapter: its head, `contents` if any, its text, its notes and where it comes from. */
export function chapterAtoms(
  entry: EntryDocument,
  chapter: { number: number; level: number; contents: (frame: Frame) => Atom[] },
  setting: Setting,
): Atom[] {
  const part = partOf(setting.root, "Sect", { lang: entry.locale });
  const frame: Frame = {
    ...{ x: column.x, width: column.width, part, style: styles.text },
    ...{ grounds: [], gap: styles.text.size * 0.74 },
  };
  const writing: Writing = {
    ...{ entry, locale: entry.locale, chapter: chapter.number, accent: setting.accent },
    media: new Map([...(entry.cover ? [entry.cover] : []), ...entry.media].map((m) => [m.id, m])),
    links: new Map(entry.links.map((one) => [one.id, one])),
    ...{ pictures: setting.pictures, chapters: setting.chapters },
    ...{ notes: [], headings: 0, level: 1 },
    set: (blocks, inner) => blocks.flatMap((block) => atomsOf(block as never, inner, writing)),
  };
  const head = headAtoms(entry, frame, writing, setting.timeZone);
  const outlined = head.map((atom, at) =>
    at === 0
      ? {
          ...atom,
          ...{ fresh: true, running: entry.title, place: placeOf(chapter.number) },
          outline: { title: entry.title, level: chapter.level },
        }
      : atom,
  );
  const text = writing.set(entry.document.content, frame).map((atom): Atom => {
    if (!atom.outline) return atom;
    const { title, level } = atom.outline;
    return { ...atom, outline: { title, level: level + chapter.level - 1 } };
  });
  return [
    ...outlined,
    ...chapter.contents(frame),
    ...text,
    ...noteAtoms(frame, writing),
    ...sourceAtoms(entry, frame, writing),
  ];
}

function headAtoms(entry: EntryDocument, frame: Frame, writing: Writing, timeZone: string): Atom[] {
  const { part, x, width } = frame;
  const style = styles.title;
  const title = lineAtoms(linesOf([{ text: entry.title, style }], width, "title"), {
    ...{ part: partOf(part, "H1"), x, height: style.size * 1.12, size: style.size, whole: true },
    ...{ grounds: [], above: 0 },
  });
  const lead = paragraph([{ text: entry.excerpt, style: styles.lead }], {
    ...{ ...frame, style: styles.lead, gap: 12 },
  });
  const date = new Intl.DateTimeFormat(entry.locale, { dateStyle: "long", timeZone });
  const facts = [
    ...entry.authors.map(({ name }) => name),
    date.format(new Date(entry.publishedAt)),
  ];
  const byline = paragraph([{ text: facts.join(" · "), style: styles.small }], {
    ...{ ...frame, style: styles.small, gap: 12 },
  });
  const { cover } = entry;
  const image = cover && { attrs: { mediaId: cover.id, alt: cover.alt, caption: "" } };
  const shown = image && writing.pictures.has(cover.id);
  const picture = shown ? pictureAtoms(image, { ...frame, gap: 16 }, writing, room * 0.4) : [];
  const atoms = [...title, ...lead, ...byline, ...picture];
  const last = atoms.length - 1;
  return atoms.map((atom, at) =>
    at === last ? { ...atom, keep: true, below: 14 } : { ...atom, keep: true },
  );
}

/** Notes at the end of the chapter, each with the way back to its place. */
function noteAtoms(frame: Frame, writing: Writing): Atom[] {
  if (writing.notes.length === 0) return [];
  const style = styles.note;
  const height = lineHeight(style);
  const rule: Atom = {
    ...{ height: 6, above: 22, keep: true, grounds: [] },
    draw: (pen, top) => pen.rule(frame.x, top + 3, 72, "#a89f93", 0.6),
  };
  const lines = writing.notes.flatMap((note: Footnote, at): Atom[] => {
    const number = at + 1;
    const id = placeOf(writing.chapter, "n", number);
    const back = documentMessages(writing.locale).backToText(number);
    const small = { ...style, color: writing.accent };
    const spans: Span[] = [
      { text: `${number}. `, style },
      ...spansOf(note.content ?? [], style, writing),
      { text: " ", style },
      {
        ...{ text: "↩", style: small, linkName: back },
        link: { place: placeOf(writing.chapter, "r", number) },
      },
    ];
    const atoms = lineAtoms(linesOf(spans, frame.width), {
      ...{ part: partOf(frame.part, "Note", { id }), x: frame.x, height, size: style.size },
      ...{ grounds: [], above: 4 },
    });
    return atoms.map((atom, line) => (line === 0 ? { ...atom, place: id } : atom));
  });
  return [rule, ...lines];
}

function sourceAtoms({ url }: EntryDocument, frame: Frame, { accent }: Writing): Atom[] {
  const style = { ...styles.small, size: 8, color: accent };
  const spans: Span[] = [{ text: url, style, link: { url }, linkName: url }];
  return paragraph(spans, { ...frame, style, gap: 26 });
}

type Entry = { title: string; place: string; depth: number };

/** The contents of a course, each chapter with its page. */
export function contentsAtoms(
  entries: Entry[],
  frame: Frame,
  locale: EntryDocument["locale"],
): Atom[] {
  const style = styles.text;
  const toc = partOf(frame.part, "TOC");
  const label = styles.label;
  const title = lineAtoms(linesOf([{ text: formMessages(locale).contents, style: label }], 300), {
    ...{ part: partOf(toc, "Caption"), x: frame.x, height: label.size * leading.sans },
    ...{ size: label.size, grounds: [], above: 12, whole: true },
  }).map((atom) => ({ ...atom, keep: true }));
  const items = entries.flatMap(({ title: name, place, depth }): Atom[] => {
    const x = frame.x + Math.min(depth, 6) * 14;
    const right = frame.x + frame.width;
    const item = partOf(partOf(toc, "TOCI"), "Reference");
    const spans = [{ text: name, style, link: { place }, linkName: name }];
    const lines = linesOf(spans, right - x - 34);
    const height = lineHeight(style);
    const atoms = lineAtoms(lines, {
      ...{ part: item, x, height, size: style.size, grounds: [], above: 2, whole: true },
    });
    const last = atoms.at(-1);
    if (!last) return [];
    const wide = lines.at(-1)?.width ?? 0;
    const numbered: Atom = {
      ...last,
      draw: (pen, top) => {
        last.draw(pen, top);
        const number = String(pen.pageOf(place) ?? "");
        pen.leader({ part: item, text: number, style, from: x + wide, to: right, top, height });
      },
    };
    return [...atoms.slice(0, -1), numbered];
  });
  const all = [...title, ...items];
  const last = all.at(-1);
  return last ? [...all.slice(0, -1), { ...last, below: 10 }] : all;
}
