import "server-only";
import { hasRtl, isRtl, visualOrder } from "./bidi";
import { signsOf, widthOf } from "./fonts";
import type { Line, Piece, Span } from "./types";

type Chunk = Span & { width: number; bare: number };
type Word = { chunks: Chunk[]; width: number; bare: number; ends: boolean };

/** How lines part: evenly, with few ragged ends; in equal halves, for titles; or code, space by space. */
export type Setting = "text" | "title" | "code";

/** Words as lines no wider than `width`. */
export function linesOf(spans: readonly Span[], width: number, setting: Setting = "text"): Line[] {
  const lines: Word[][] = [];
  let paragraph: Word[] = [];
  for (const word of wordsOf(spans).flatMap((one) => split(one, width))) {
    paragraph.push(word);
    if (!word.ends) continue;
    lines.push(...part(paragraph, width, setting));
    paragraph = [];
  }
  if (paragraph.length > 0) lines.push(...part(paragraph, width, setting));
  const rtl = isRtl(spans.map(({ text }) => text).join(""));
  return lines.map((words) => lineFrom(words, rtl));
}

/** Where a line may end: after spaces and dashes, and around signs that need no spaces. */
const ends =
  /(?<=[ \t\u200b]+)(?![ \t\u200b])|(?<=[\p{L}\p{N}][-–—/])(?=\p{L})|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、])/gu;

function wordsOf(spans: readonly Span[]): Word[] {
  const text = spans.map((span) => (span.box ? "\ufffc" : span.text)).join("");
  const cuts = new Set([...text.matchAll(ends)].map(({ index }) => index));
  const words: Word[] = [];
  let word: Word = { chunks: [], width: 0, bare: 0, ends: false };
  const close = () => {
    if (word.chunks.length > 0) words.push(word);
    word = { chunks: [], width: 0, bare: 0, ends: false };
  };
  let at = 0;
  for (const span of spans) {
    const length = span.box ? 1 : span.text.length;
    let from = 0;
    for (let to = 1; to <= length; to++) {
      const cut = cuts.has(at + to);
      const hard = !span.box && span.text[to - 1] === "\n";
      if (!cut && !hard && to < length) continue;
      add(word, { ...span, text: span.box ? "" : span.text.slice(from, hard ? to - 1 : to) });
      from = to;
      if (hard) word.ends = true;
      if (cut || hard) close();
    }
    at += length;
  }
  close();
  return words;
}

function add(word: Word, span: Span) {
  const width = span.box ? span.box.width : widthOf(span.text, span.style);
  const text = span.text.replace(/[ \t]+$/, "");
  const bare = span.box || text === span.text ? width : widthOf(text, span.style);
  word.chunks.push({ ...span, width, bare });
  word.bare = word.width + bare;
  word.width += width;
}

/** A word wider than its line is cut where it must be. */
function split(word: Word, width: number): Word[] {
  if (word.bare <= width) return [word];
  const chunks = word.chunks.map((chunk): Chunk => {
    const box = chunk.width > width ? chunk.box?.fit?.(width - 0.1) : undefined;
    return box ? { ...chunk, box, width: box.width, bare: box.width } : chunk;
  });
  const pieces: Word[] = [];
  const fresh = (): Word => ({ chunks: [], width: 0, bare: 0, ends: false });
  let piece = fresh();
  for (const { width: _, bare: __, ...span } of chunks) {
    let text = "";
    let wide = 0;
    const flush = () => {
      if (text !== "" || span.box) add(piece, { ...span, text });
      text = "";
      wide = 0;
    };
    for (const sign of span.box ? [""] : signsOf(span.text)) {
      const next = span.box ? span.box.width : widthOf(sign, span.style);
      if (piece.width + wide + next > width && (piece.chunks.length > 0 || text !== "")) {
        flush();
        pieces.push(piece);
        piece = fresh();
      }
      text += sign;
      wide += next;
    }
    flush();
  }
  if (piece.chunks.length > 0) pieces.push(piece);
  const last = pieces.at(-1);
  if (last) last.ends = word.ends;
  return pieces;
}

const mostWeighed = 900;

/** The parting whose ends are least ragged; where there is too much to weigh, as much as fits. */
function part(words: Word[], width: number, setting: Setting): Word[][] {
  if (setting === "code" || words.length > mostWeighed) return greedy(words, width);
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= words.length; end++) {
    let inside = 0;
    cost[end] = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= 0; start--) {
      const word = words[start] as Word;
      inside += word.width;
      const last = words[end - 1] as Word;
      const bare = inside - last.width + last.bare;
      if (bare > width + 0.01 && start < end - 1) break;
      const slack = Math.max(0, width - bare) / width;
      const final = end === words.length;
      const lonely = final && end - start === 1 && start > 0 && slack > 0.8 ? 0.5 : 0;
      const ragged = final && setting === "text" ? lonely : slack * slack;
      // A line more costs something, or a title would be a column of words.
      const whole = (cost[start] ?? 0) + ragged + (setting === "title" ? 1 : 0.02);
      if (whole < (cost[end] ?? 0)) [cost[end], from[end]] = [whole, start];
    }
  }
  const lines: Word[][] = [];
  for (let end = words.length; end > 0; end = from[end] ?? 0) {
    lines.unshift(words.slice(from[end] ?? 0, end));
  }
  return lines;
}

function greedy(words: Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of words) {
    if (line.length > 0 && used + word.bare > width + 0.01) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    line.push(word);
    used += word.width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function lineFrom(words: Word[], rtl: boolean): Line {
  const chunks = words.flatMap((word) => word.chunks);
  const turns = chunks.some(({ text }) => hasRtl(text));
  const order = turns
    ? visualOrder(
        chunks.map(({ text }) => text),
        rtl,
      )
    : chunks.map((_, at) => at);
  const starts: number[] = [];
  const last = chunks.at(-1);
  let width = 0;
  for (const at of order) {
    const chunk = chunks[at] as Chunk;
    starts[at] = width;
    // What is behind the last word is no part of the line.
    width += chunk === last ? chunk.bare : chunk.width;
  }
  const pieces: Piece[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const { bare, ...span } = chunk;
    const wide = chunk === last ? bare : span.width;
    const before = pieces.at(-1);
    if (before && !turns && alike(before, chunk)) {
      before.text += chunk.text;
      before.width += wide;
    } else if (chunk.box || chunk.text !== "" || chunk.place) {
      pieces.push({ ...span, x: starts[at] ?? 0, width: wide });
    }
  }
  return {
    ...{ pieces, width },
    ascent: Math.max(0, ...chunks.map(({ box }) => box?.ascent ?? 0)),
    descent: Math.max(0, ...chunks.map(({ box }) => box?.descent ?? 0)),
  };
}

const alike = (a: Span, b: Span) =>
  a.style === b.style && a.link === b.link && a.part === b.part && !a.box && !b.box && !b.place;
