import type { Exchange, ExchangeStep } from "./parse";
import { measureText, wrapText } from "./wrap";

export type Text = { x: number; y: number; lines: string[]; lineHeight: number };
export type Head = { x: number; width: number; height: number; text: Text };
export type Arrow = {
  kind: "arrow";
  from: number;
  to: number;
  y: number;
  reply: boolean;
  text: Text;
};
export type Note = {
  kind: "note";
  x: number;
  y: number;
  width: number;
  height: number;
  text: Text;
};

export type Layout = {
  width: number;
  height: number;
  size: number;
  heads: Head[];
  steps: (Arrow | Note)[];
};

export type Format = { width: number; size: number };

/** Where everything stands in a drawing of the given width; y of a text is its first baseline. */
export function layOut({ participants, steps }: Exchange, { width, size }: Format): Layout {
  const heads = placeHeads(participants, { width, size });
  const lane = (name: string) => heads[participants.indexOf(name)]?.x ?? 0;

  let y = (heads[0]?.height ?? 0) + size;
  const placed = steps.map((step) => {
    const next =
      step.kind === "note"
        ? placeNote(step, lane(step.on), y, { width, size })
        : placeArrow(step, [lane(step.from), lane(step.to)], y, { width, size });
    y = next.kind === "note" ? next.y + next.height + size * 0.5 : next.y + size;
    return next;
  });
  return { width, height: Math.ceil(y + size * 0.5), size, heads, steps: placed };
}

function placeHeads(participants: string[], { width, size }: Format): Head[] {
  const gap = size;
  const share = (width - gap * (participants.length - 1)) / participants.length;
  const headWidth = Math.round(Math.min(size * 11, share));
  const lineHeight = Math.round(size * 1.25);
  const names = participants.map((name) => wrapText(name, headWidth - size * 0.75, size));
  const height = Math.max(...names.map((lines) => lines.length)) * lineHeight + size * 1.1;
  return names.map((lines, index) => {
    const x = headWidth / 2 + (index * (width - headWidth)) / (participants.length - 1);
    const top = (height - lines.length * lineHeight) / 2 + size * 0.98;
    return { x, width: headWidth, height, text: { x, y: top, lines, lineHeight } };
  });
}

type Message = Extract<ExchangeStep, { kind: "message" }>;
type Remark = Extract<ExchangeStep, { kind: "note" }>;

function placeArrow(
  { label, reply }: Message,
  [from, to]: [number, number],
  top: number,
  { width, size }: Format,
): Arrow {
  const room = Math.max(Math.abs(to - from) - size * 2, width * 0.56);
  const lineHeight = Math.round(size * 1.3);
  const lines = wrapText(label, room, size);
  const x = keepInside((from + to) / 2, widest(lines, size) / 2, width);
  const text = { x, y: top + size, lines, lineHeight };
  return { kind: "arrow", from, to, reply, text, y: top + lines.length * lineHeight + size * 0.5 };
}

function placeNote({ text }: Remark, lane: number, top: number, { width, size }: Format): Note {
  const lineHeight = Math.round(size * 1.3);
  const lines = wrapText(text, width * 0.5, size);
  const inner = widest(lines, size);
  const noteWidth = inner + size * 1.8;
  const x = keepInside(lane, noteWidth / 2, width);
  return {
    kind: "note",
    x: x - noteWidth / 2,
    y: top,
    width: noteWidth,
    height: lines.length * lineHeight + size * 0.9,
    text: { x, y: top + size * 1.42, lines, lineHeight },
  };
}

function widest(lines: string[], size: number) {
  return Math.max(...lines.map((line) => measureText(line, size)));
}

function keepInside(centre: number, half: number, width: number) {
  return Math.min(Math.max(centre, half + 1), Math.max(width - half - 1, half + 1));
}
