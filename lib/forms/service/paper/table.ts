import "server-only";
import type { Block } from "@/lib/documents/types";
import { stack } from "./atoms";
import { hairline, ink, room, styles, wide } from "./look";
import { columnWidths } from "./table-columns";
import { type Cell, gridOf } from "./table-grid";
import type { Atom, Part, Style } from "./types";
import { type Frame, partOf, type Writing } from "./writing";

const pad = { x: 5, y: 4 };

type Set = Cell & { x: number; width: number; atoms: Atom[]; height: number };

/** A table of hairlines: its head comes again on each page, its rows stay whole where they fit. */
export function tableAtoms(
  block: Extract<Block, { type: "table" }>,
  frame: Frame,
  writing: Writing,
): Atom[] {
  const { rows, columns } = gridOf(block.content);
  if (columns === 0) return [];
  const style: Style = { ...styles.cell, size: columns > 24 ? 4.4 : columns > 12 ? 6.4 : 8.8 };
  const reach = frame.grounds.length > 0 || frame.x > 200 ? frame.width : wide.width;
  const side = columns > 24 ? 1 : columns > 12 ? 1.5 : pad.x;
  const widths = columnWidths(rows.flat(), columns, {
    ...{ style, side, least: frame.width, most: reach },
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const left =
    total > frame.width ? Math.max(wide.x, frame.x - (total - frame.width) / 2) : frame.x;
  const starts = widths.map((_, at) => left + widths.slice(0, at).reduce((sum, w) => sum + w, 0));
  const part = partOf(frame.part, "Table");
  const sets = rows.map((row) => {
    const own = partOf(part, "TR");
    return row.map((cell): Set => {
      const x = starts[cell.column] ?? left;
      const width = widths
        .slice(cell.column, cell.column + cell.columns)
        .reduce((a, b) => a + b, 0);
      const atoms = cellAtoms(cell, { own, x, width, side }, style, writing);
      return { ...cell, x, width, atoms, height: stack(atoms).height + 2 * pad.y };
    });
  });
  const line = { left, total };
  const head = countHeads(rows);
  const bands = bandsOf(sets);
  const repeat = bands.filter(({ to }) => to <= head).map((band) => band.atom(line, true));
  const high = repeat.reduce((sum, atom) => sum + atom.height, 0);
  const again = high < room / 3 ? repeat : [];
  const atoms = bands.flatMap((band): Atom[] => {
    const isHead = band.to <= head;
    const most = room - (isHead ? 0 : high) - 4;
    const own = band.height <= most ? [band.atom(line, isHead)] : band.pieces(line, most);
    return own.map((atom) => ({ ...atom, repeat: isHead ? undefined : again, keep: isHead }));
  });
  return atoms.map((atom, at) => ({
    ...{ ...atom, grounds: frame.grounds },
    above: at === 0 ? frame.gap + 4 : atom.above,
    below: at === atoms.length - 1 ? 6 : 0,
  }));
}

/** Rows from the first whose cells are all heads. */
function countHeads(rows: Cell[][]): number {
  const at = rows.findIndex((row) => row.some(({ cell }) => cell.type !== "tableHeader"));
  return Math.max(at, 0);
}

type Place = { own: Part; x: number; width: number; side: number };

function cellAtoms(
  { cell, columns, rows, row }: Cell,
  { own, x, width, side }: Place,
  style: Style,
  writing: Writing,
): Atom[] {
  const isHead = cell.type === "tableHeader";
  const attributes = {
    O: "Table",
    ...(isHead ? { Scope: row === 0 ? "Column" : "Row" } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
    ...(rows > 1 ? { RowSpan: rows } : {}),
  };
  const part = partOf(own, isHead ? "TH" : "TD", { attributes });
  const frame: Frame = {
    ...{ x: x + side, width: Math.max(4, width - 2 * side), part, gap: style.size * 0.5 },
    ...{ style: isHead ? { ...style, bold: true } : style, grounds: [], narrow: true },
  };
  const atoms = writing.set(cell.content, frame);
  // An empty cell is there too, or the columns would not agree.
  if (atoms.length > 0) return atoms;
  const none: Atom = { height: style.size * 1.4, above: 0, grounds: [], draw: () => {} };
  return [{ ...none, draw: (pen) => pen.empty(part) }];
}

type Line = { left: number; total: number };

/** Rows that hang together by their spans, and what can be done with them. */
function bandsOf(sets: Set[][]) {
  const bands: { from: number; to: number }[] = [];
  let from = 0;
  let to = 0;
  for (const [at, row] of sets.entries()) {
    to = Math.max(to, at + 1, ...row.map((cell) => Math.min(sets.length, at + cell.rows)));
    if (to > at + 1) continue;
    bands.push({ from, to });
    from = at + 1;
  }
  return bands.map((band) => {
    const rows = sets.slice(band.from, band.to);
    const heights = heightsOf(rows);
    const height = heights.reduce((sum, one) => sum + one, 0);
    return {
      ...{ ...band, height },
      atom: (line: Line, isHead: boolean) => wholeBand(rows, heights, line, isHead),
      pieces: (line: Line, most: number) => rows.flatMap((row) => parted(row, line, most)),
    };
  });
}

/** Rows as high as their cells, the last of those that a cell spans as high as it still needs. */
function heightsOf(rows: Set[][]): number[] {
  const heights = rows.map((row) =>
    Math.max(8, ...row.filter((cell) => cell.rows === 1).map(({ height }) => height)),
  );
  for (const [at, row] of rows.entries()) {
    for (const cell of row.filter(({ rows: spanned }) => spanned > 1)) {
      const end = Math.min(rows.length, at + cell.rows);
      const has = heights.slice(at, end).reduce((sum, one) => sum + one, 0);
      if (has < cell.height) heights[end - 1] = (heights[end - 1] ?? 0) + cell.height - has;
    }
  }
  return heights;
}

function wholeBand(rows: Set[][], heights: number[], line: Line, isHead: boolean): Atom {
  const height = heights.reduce((sum, one) => sum + one, 0);
  return {
    ...{ height, above: 0, grounds: [] },
    draw: (pen, top) => {
      let y = top;
      for (const [at, row] of rows.entries()) {
        for (const cell of row) stack(cell.atoms).draw(pen, y + pad.y);
        y += heights[at] ?? 0;
        const last = at === rows.length - 1;
        const [color, thickness] = isHead && last ? [ink, 0.8] : [hairline, 0.5];
        // Under the cells that end here, not through those that go on.
        for (const cell of rows.slice(0, at + 1).flatMap((one, from) => endingAt(one, from, at))) {
          pen.rule(cell.x, y, cell.width, color, thickness);
        }
        if (last) pen.rule(line.left, y, line.total, color, thickness);
      }
    },
  };
}

const endingAt = (row: Set[], from: number, at: number) =>
  row.filter((cell) => from + cell.rows - 1 === at);

/** A row higher than a page goes on in the next, each of its cells where it ended. */
function parted(row: Set[], line: Line, most: number): Atom[] {
  const rest = row.map(({ atoms }) => [...atoms]);
  const pieces: Atom[] = [];
  while (rest.some((atoms) => atoms.length > 0)) {
    const taken = rest.map((atoms) => {
      const some: Atom[] = [];
      while (atoms[0] && (some.length === 0 || stack([...some, atoms[0]]).height + 8 <= most)) {
        some.push(atoms.shift() as Atom);
        if (some.length > 400) break;
      }
      return stack(some);
    });
    const height = Math.max(...taken.map((one) => one.height)) + 2 * pad.y;
    const last = rest.every((atoms) => atoms.length === 0);
    pieces.push({
      ...{ height, above: 0, grounds: [] },
      draw: (pen, top) => {
        for (const cell of taken) cell.draw(pen, top + pad.y);
        if (last) pen.rule(line.left, top + height, line.total, hairline, 0.5);
      },
    });
  }
  return pieces;
}
