import "server-only";
import type { Atom, Ground, Line, Part, Pen } from "./types";

type Setting = {
  part: Part;
  x: number;
  /** Height of a line. */
  height: number;
  size: number;
  grounds: Ground[];
  above: number;
  /** For titles and captions, which are one thing. */
  whole?: boolean;
  width?: number;
  align?: "start" | "center" | "end";
};

/** Lines as atoms: two at least stay together where a page ends and where one begins. */
export function lineAtoms(lines: Line[], setting: Setting): Atom[] {
  const { part, x, size, grounds, above, whole } = setting;
  return lines.map((line, at): Atom => {
    const own = baselineIn(setting.height, size);
    const baseline = Math.max(own, line.ascent + 2);
    const height = Math.max(setting.height, baseline + line.descent + 2);
    const last = lines.length - 1;
    const keep = whole ? at < last : at < last && (at === 0 || at === last - 1);
    const spare = (setting.width ?? line.width) - line.width;
    const shift = setting.align === "center" ? spare / 2 : setting.align === "end" ? spare : 0;
    return {
      ...{ height, keep, grounds, above: at === 0 ? above : 0 },
      draw: (pen, top) => pen.line(part, line, x + shift, top + baseline),
    };
  });
}

/** Where letters stand in a line of some height. */
export const baselineIn = (height: number, size: number) => height / 2 + size * 0.32;

/** Atoms one above another, as one that is never parted. */
export function stack(atoms: Atom[]): { height: number; draw: (pen: Pen, top: number) => void } {
  const room = (atom: Atom, at: number) => (at ? atom.above : (atom.lead ?? 0));
  const height = atoms.reduce(
    (sum, atom, at) => sum + room(atom, at) + atom.height + (atom.below ?? 0),
    0,
  );
  const draw = (pen: Pen, top: number) => {
    let y = top;
    const placed = atoms.map((atom, at) => {
      y += room(atom, at);
      const own = { atom, top: y };
      y += atom.height + (atom.below ?? 0);
      return own;
    });
    drawGrounds(placed, pen);
    for (const one of placed) one.atom.draw(pen, one.top);
  };
  return { height, draw };
}

/** What lies behind atoms, before any of them. */
export function drawGrounds(placed: { atom: Atom; top: number }[], pen: Pen) {
  const spans = new Map<Ground, { from: number; to: number }>();
  for (const { atom, top } of placed) {
    for (const ground of atom.grounds) {
      const known = spans.get(ground);
      const to = top + atom.height;
      if (known) known.to = to;
      else spans.set(ground, { from: top, to });
    }
  }
  for (const [ground, { from, to }] of spans) {
    const y = from - ground.above;
    const height = to - from + ground.above + ground.below;
    if (ground.color) pen.box(ground.x, y, ground.width, height, ground.color);
    if (ground.bar) pen.box(ground.x, y, 2, height, ground.bar);
  }
}

/** The same atoms with another thing to draw first, at the top of the first. */
export function withFirst(atoms: Atom[], draw: Atom["draw"], more: Partial<Atom> = {}): Atom[] {
  const [first, ...others] = atoms;
  if (!first) return [];
  return [
    {
      ...first,
      ...more,
      draw: (pen, top) => {
        draw(pen, top);
        first.draw(pen, top);
      },
    },
    ...others,
  ];
}

/** Atoms with room for the ground around them, also where it lies within another. */
export function opened(atoms: Atom[], gap: number, ground: Ground): Atom[] {
  const [first] = atoms;
  const last = atoms.at(-1);
  if (!first || !last) return [];
  ground.above += first.lead ?? 0;
  ground.below += last.below ?? 0;
  return atoms.map((atom) => ({
    ...atom,
    ...(atom === first ? { above: gap + ground.above, lead: ground.above } : {}),
    ...(atom === last ? { below: ground.below } : {}),
  }));
}
