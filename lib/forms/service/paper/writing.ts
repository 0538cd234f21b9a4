import "server-only";
import type { DocumentNode, Footnote } from "@/lib/documents/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryDocument, FormMedia } from "../../types";
import type { Atom, Ground, Part, Style } from "./types";

/** A picture as PDF takes it: JPEG or PNG. */
export type Picture = { bytes: Buffer; width: number; height: number };

/** One chapter while it is being set. */
export type Writing = {
  entry: EntryDocument;
  locale: Locale;
  /** Of the chapter, from 1: names of places begin with it. */
  chapter: number;
  accent: string;
  media: Map<string, FormMedia>;
  links: Map<string, EntryDocument["links"][number]>;
  pictures: ReadonlyMap<string, Picture>;
  /** Where the other chapters begin, by their address. */
  chapters: ReadonlyMap<string, string>;
  notes: Footnote[];
  headings: number;
  /** The level of the last heading, so that none is left out below it. */
  level: number;
  /** Blocks as atoms, one below another. */
  set: (blocks: readonly DocumentNode[], frame: Frame) => Atom[];
};

/** Where blocks are set. */
export type Frame = {
  x: number;
  width: number;
  part: Part;
  style: Style;
  grounds: Ground[];
  /** Room above the next block. */
  gap: number;
  /** In a cell, where nothing reaches beyond. */
  narrow?: boolean;
};

export const partOf = (parent: Part | null, type: string, more: Partial<Part> = {}): Part => ({
  ...{ type, parent },
  ...more,
});

/** Names of places, which sort alike in every language. */
export const placeOf = (chapter: number, kind = "", number = 0) =>
  `c${String(chapter).padStart(3, "0")}${kind}${kind && String(number).padStart(4, "0")}`;

/** A narrower frame, as long as there is something left to be narrower. */
export function inside(frame: Frame, start: number, end: number, more: Partial<Frame>): Frame {
  const width = frame.width - start - end;
  const gap = Math.min(frame.gap, frame.style.size * 0.62);
  if (width < 48) return { ...frame, gap, ...more };
  return { ...frame, x: frame.x + start, width, gap, ...more };
}
