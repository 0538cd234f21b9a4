import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import type { EntryDocument } from "../../types";
import { drawGrounds } from "./atoms";
import { chapterAtoms, contentsAtoms } from "./chapter";
import { PaperFile } from "./file";
import { widthOf } from "./fonts";
import { column, sheet, styles } from "./look";
import { addOutline } from "./outline";
import { pagesOf, placesOf } from "./pages";
import { Hand } from "./pen";
import type { Atom, Sheet } from "./types";
import { type Picture, partOf, placeOf } from "./writing";

export type Paper = {
  /** The page itself and those below it, in reading order. */
  pages: EntryDocument[];
  siteName: string;
  /** As `#rrggbb`, readable on white. */
  accent: string;
  timeZone: string;
  /** By the id of the file. */
  pictures: ReadonlyMap<string, Picture>;
  modifiedAt: Date;
};

/** A tagged PDF of pages, the same bytes each time. */
export async function writePaper(paper: Paper): Promise<Buffer> {
  const [top] = paper.pages;
  if (!top) throw new Error("There is no page");
  const atoms = await composed(paper, top);
  const sheets = pagesOf(atoms);
  const file = new PaperFile({
    ...{ title: top.title, author: top.authors.map(({ name }) => name).join(", ") },
    ...{ subject: top.excerpt, publisher: paper.siteName, locale: top.locale },
    ...{ createdAt: new Date(top.publishedAt), modifiedAt: paper.modifiedAt },
  });
  const hand = new Hand(file, placesOf(sheets));
  for (const [at, one] of sheets.entries()) {
    drawSheet(one, at + 1, file, hand, paper.siteName);
    if (at % 8 === 7) await breathe();
  }
  addOutline(sheets, file);
  file.nameNotes();
  return file.finish();
}

/** Chapter by chapter, so that others are served in between. */
async function composed(paper: Paper, top: EntryDocument): Promise<Atom[]> {
  const root = partOf(null, "Document", { lang: top.locale });
  const setting = {
    ...{ root, accent: paper.accent, timeZone: paper.timeZone, pictures: paper.pictures },
    chapters: new Map(paper.pages.map(({ url }, at) => [url, placeOf(at + 1)])),
  };
  const deep = (entry: EntryDocument) =>
    Math.max(0, entry.url.split("/").length - top.url.split("/").length);
  const listed = paper.pages.slice(1).map((entry, at) => ({
    ...{ title: entry.title, place: placeOf(at + 2), depth: Math.max(0, deep(entry) - 1) },
  }));
  const atoms: Atom[] = [];
  for (const [at, entry] of paper.pages.entries()) {
    const contents = at === 0 && listed.length > 0;
    const chapter = {
      ...{ number: at + 1, level: deep(entry) + 1 },
      contents: (frame: Parameters<typeof contentsAtoms>[1]) =>
        contents ? contentsAtoms(listed, frame, entry.locale) : [],
    };
    atoms.push(...chapterAtoms(entry, chapter, setting));
    await breathe();
  }
  return atoms;
}

function drawSheet(one: Sheet, number: number, file: PaperFile, hand: Hand, siteName: string) {
  file.addPage();
  const style = styles.running;
  const end = (text: string) => column.x + column.width - widthOf(text, style);
  if (one.running !== "") {
    const title = shortened(one.running, column.width - 140);
    hand.plain(siteName, style, column.x, 52);
    hand.plain(title, style, end(title), 52);
  }
  hand.plain(String(number), style, end(String(number)), sheet.height - 48);
  drawGrounds(one.placed, hand);
  for (const { atom, top, again } of one.placed) {
    hand.again = again;
    if (atom.place && !again)
      file.addNamedDestination(atom.place, "XYZ", 0, Math.max(0, top - 14), 0);
    atom.draw(hand, top);
  }
  hand.again = false;
  hand.close();
}

function shortened(text: string, width: number): string {
  if (widthOf(text, styles.running) <= width) return text;
  let short = text.slice(0, 120);
  while (short.length > 1 && widthOf(`${short}…`, styles.running) > width)
    short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}
