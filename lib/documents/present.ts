import { cleanText } from "./input/text";
import { channelOf } from "./present/channels";
import { footnotesOf, nodesOf, textOf } from "./present/walk";
import type { Block, Document, Summary } from "./types";

export { headingsOf, type OutlineHeading, outlineOf } from "./present/headings";

const wordsPerMinute = 220;

/** The words of a document, a line for each block, as search and feeds read them. */
export function plainText(doc: Document): string {
  return doc.content.flatMap(linesOf).join("\n");
}

/** The beginning of the text, at most `max` characters long, ended between two words. */
export function excerptOf(doc: Document, max = 200): string {
  const paragraphs = doc.content.filter(({ type }) => type === "paragraph");
  const text = paragraphs.map(textOf).join(" ").replace(/\s+/g, " ").trim();
  if (text.length <= max) return text;
  const room = max - 1;
  const end = text.lastIndexOf(" ", room);
  const kept = cleanText(text.slice(0, end > room / 2 ? end : room));
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…`;
}

export const wordCount = (doc: Document): number => countWords(plainText(doc));

export const readingMinutes = (doc: Document): number => minutesFor(wordCount(doc));

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’·-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** What reading that many words takes. */
export const minutesFor = (words: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));

/** The files that a document shows, each once, in order. */
export function mediaIdsOf(doc: Document): string[] {
  const ids = new Set<string>();
  for (const node of nodesOf(doc)) {
    if ("attrs" in node && "mediaId" in node.attrs) ids.add(node.attrs.mediaId);
  }
  return [...ids];
}

/** The addresses that a document links to, each once, in order. */
export function linksOf(doc: Document): string[] {
  const hrefs = new Set<string>();
  for (const node of nodesOf(doc)) {
    if (node.type === "button" && node.attrs.href) hrefs.add(node.attrs.href);
    if (node.type !== "text" || !("marks" in node)) continue;
    for (const mark of node.marks ?? []) if (mark.type === "link") hrefs.add(mark.attrs.href);
  }
  return [...hrefs];
}

/** The entries that a document links to or shows, each once, in order. */
export function entryIdsOf(doc: Document): string[] {
  const ids = new Set<string>();
  for (const node of nodesOf(doc)) {
    if ("attrs" in node && "entryId" in node.attrs && node.attrs.entryId) {
      ids.add(node.attrs.entryId);
    }
    if (node.type !== "text" || !("marks" in node)) continue;
    for (const mark of node.marks ?? []) {
      if (mark.type === "link" && mark.attrs.entryId) ids.add(mark.attrs.entryId);
    }
  }
  return [...ids];
}

/** Has nobody written anything yet? */
export function isEmptyDocument(doc: Document): boolean {
  for (const node of nodesOf(doc)) {
    if (node.type === "text" || node.type === "horizontalRule") return false;
    if ("attrs" in node && ("mediaId" in node.attrs || node.type === "embed")) return false;
  }
  return true;
}

function linesOf(block: Block | Summary): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "summary":
      return filled(textOf(block).trim(), ...footnotesOf(block));
    case "mathBlock":
    case "button":
      return filled(textOf(block).trim());
    case "codeBlock":
      // What stands there is only the name of what is shown.
      if (channelOf(block)) return [];
      return block.attrs.language === "exchange"
        ? filled(...wordsOfExchange(textOf(block)))
        : filled(textOf(block));
    case "bulletList":
    case "orderedList":
    case "taskList":
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
    case "details":
      return (block.content ?? []).flatMap(linesOf);
    case "gallery":
      return filled(...(block.content ?? []).flatMap(linesOf), block.attrs.caption);
    case "blockquote":
    case "callout":
      return block.content.flatMap(linesOf);
    case "table":
      return block.content.map((row) =>
        row.content.map((cell) => cell.content.flatMap(linesOf).join(" ")).join(" · "),
      );
    case "image":
      return filled(block.attrs.alt, block.attrs.caption);
    case "video":
    case "audio":
      return filled(block.attrs.caption);
    default:
      return [];
  }
}

/** Of a drawn exchange (`A -> B: words`) only what is said: the rest is how to draw it. */
function wordsOfExchange(source: string): string[] {
  return source.split("\n").map((line) => line.slice(line.indexOf(":") + 1).trim());
}

const filled = (...lines: string[]) => lines.filter((line) => line !== "");
