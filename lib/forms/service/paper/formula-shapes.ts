import "server-only";
import { inkOf, widthOf } from "./fonts";
import type { Laying } from "./formula-boxes";
import type { MathNode } from "./formula-tree";
import type { Box, Style } from "./types";

type Lay = (node: MathNode, at: Laying) => Box;
type Reach = { ascent: number; descent: number };

/** A fence as high as what it holds: the font's own next size, drawn out where that is not enough. */
export function stretched(sign: string, { ascent, descent }: Reach, at: Laying): Box {
  const { style } = at;
  if (sign === "" || sign === ".") return { width: 0, ascent: 0, descent: 0, draw: () => {} };
  const axis = style.size * 0.25;
  const half = Math.max(ascent - axis, descent + axis);
  const wanted = Math.max(2 * half * 0.95, style.size);
  const families = ["math", "math-size1", "math-size2", "math-size3", "math-size4"] as const;
  const sizes = families.map((family): Style => ({ ...style, family }));
  const high = (one: Style) => {
    const ink = inkOf(sign, one);
    return ink.ascent + ink.descent;
  };
  const own = sizes.find((one) => high(one) >= wanted) ?? (sizes.at(-1) as Style);
  const stretch = Math.max(1, wanted / (high(own) || 1));
  const ink = inkOf(sign, own);
  const down = ((ink.ascent - ink.descent) * stretch) / 2 - axis;
  return {
    width: widthOf(sign, own),
    ascent: ink.ascent * stretch - down,
    descent: ink.descent * stretch + down,
    draw: (pen, x, baseline) => pen.glyphs(sign, own, x, baseline + down, stretch),
  };
}

/** A root of as many strokes as it takes. */
export function radical(inside: Box, index: Box | null, { style, display }: Laying): Box {
  const { size, color } = style;
  const gap = size * (display ? 0.18 : 0.1);
  const [top, low] = [inside.ascent + gap, inside.descent + size * 0.04];
  const hook = size * 0.62;
  const before = Math.max(0, (index?.width ?? 0) - size * 0.26);
  const width = before + hook + inside.width + size * 0.08;
  const lift = low * -0.2 + (top + low) * 0.42;
  return {
    width,
    ascent: Math.max(top + size * 0.06, index ? lift + index.ascent : 0),
    descent: low,
    draw: (pen, x, y) => {
      const from = x + before;
      const middle = y + low - (top + low) * 0.45;
      index?.draw(pen, x + Math.max(0, size * 0.26 - index.width), y - lift);
      pen.stroke(
        [
          [from, middle + size * 0.06],
          [from + hook * 0.22, middle],
        ],
        color,
        size * 0.045,
      );
      pen.stroke(
        [
          [from + hook * 0.22, middle],
          [from + hook * 0.52, y + low],
        ],
        color,
        size * 0.09,
      );
      pen.stroke(
        [
          [from + hook * 0.52, y + low],
          [from + hook * 0.92, y - top],
          [x + width, y - top],
        ],
        ...([color, size * 0.045] as const),
      );
      inside.draw(pen, from + hook, y);
    },
  };
}

/** Rows and columns: matrices, cases, equations one below another. */
export function rowsOf({ attrs, children }: MathNode, at: Laying, lay: Lay): Box {
  const { size } = at.style;
  const own: Laying = { ...at, display: false };
  const rows = children.map(({ children: cells }) => cells.map((cell) => lay(cell, own)));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const aligns = (attrs.columnalign ?? "center").split(" ");
  const spaces = (attrs.columnspacing ?? "1em").split(" ").map((one) => Number.parseFloat(one));
  const widths = Array.from({ length: columns }, (_, n) =>
    Math.max(0, ...rows.map((row) => row[n]?.width ?? 0)),
  );
  const starts: number[] = [];
  let width = 0;
  for (const [n, wide] of widths.entries()) {
    starts.push(width);
    width += wide + (n < columns - 1 ? (spaces[n] ?? spaces.at(-1) ?? 1) * size : 0);
  }
  const between = size * Math.max(0.2, Number.parseFloat(attrs.rowspacing ?? "0.3") || 0);
  const tops: number[] = [];
  let height = 0;
  for (const [n, row] of rows.entries()) {
    const ascent = Math.max(size * 0.7, ...row.map((cell) => cell.ascent));
    tops.push(height + ascent);
    height += ascent + Math.max(size * 0.22, ...row.map((cell) => cell.descent));
    height += n < rows.length - 1 ? between : 0;
  }
  const ascent = height / 2 + size * 0.25;
  return {
    ...{ width, ascent, descent: height - ascent },
    draw: (pen, x, y) => {
      for (const [n, row] of rows.entries()) {
        for (const [m, cell] of row.entries()) {
          const spare = (widths[m] ?? 0) - cell.width;
          const align = aligns[m] ?? aligns.at(-1);
          const shift = align === "left" ? 0 : align === "right" ? spare : spare / 2;
          cell.draw(pen, x + (starts[m] ?? 0) + shift, y - ascent + (tops[n] ?? 0));
        }
      }
    },
  };
}

/** The height on which fractions and large signs are centred. */
export const axisOf = ({ style }: Laying) => style.size * 0.25;

export function fraction(over: Box, under: Box, { attrs }: MathNode, at: Laying): Box {
  const { size, color } = at.style;
  const bare = attrs.linethickness === "0px";
  const [gap, axis] = [size * (at.display ? 0.2 : 0.11), axisOf(at)];
  const width = Math.max(over.width, under.width) + size * 0.24;
  const [up, down] = [axis + gap + over.descent, gap + under.ascent - axis];
  return {
    ...{ width, ascent: up + over.ascent, descent: down + under.descent },
    draw: (pen, x, y) => {
      over.draw(pen, x + (width - over.width) / 2, y - up);
      if (!bare)
        pen.stroke(
          [
            [x + 0.6, y - axis],
            [x + width - 0.6, y - axis],
          ],
          color,
          size * 0.045,
        );
      under.draw(pen, x + (width - under.width) / 2, y + down);
    },
  };
}

export function scripts(base: Box, low: Box | null, high: Box | null, at: Laying): Box {
  const { size } = at.style;
  const up = high ? Math.max(size * 0.38, base.ascent - size * 0.3) : 0;
  const under = low ? Math.max(size * 0.16, base.descent + size * 0.05) : 0;
  const down = low && high ? Math.max(under, low.ascent + high.descent - up + size * 0.12) : under;
  const width = base.width + Math.max(low?.width ?? 0, high?.width ?? 0) + size * 0.05;
  return {
    width,
    ascent: Math.max(base.ascent, high ? up + high.ascent : 0),
    descent: Math.max(base.descent, low ? down + low.descent : 0),
    draw: (pen, x, y) => {
      base.draw(pen, x, y);
      low?.draw(pen, x + base.width + size * 0.02, y + down);
      high?.draw(pen, x + base.width + size * 0.05, y - up);
    },
  };
}

/** What runs along the whole of its base: a line, a brace, an arrow. */
export function lineAlong({ text }: MathNode, width: number, over: boolean, at: Laying): Box {
  const { size, color } = at.style;
  const t = size * 0.045;
  const brace = /[⏞⏟]/.test(text);
  const arrow = /→|\u20d7/.test(text) ? 1 : /←|\u20d6/.test(text) ? -1 : 0;
  const high = brace ? size * 0.28 : arrow ? size * 0.2 : t;
  return {
    ...{ width, ascent: high, descent: 0 },
    draw: (pen, x, y) => {
      const [middle, far] = [x + width / 2, x + width];
      const [near, tip] = over ? [y, y - high] : [y - high, y];
      const mid = (near + tip) / 2;
      if (brace) {
        const b = Math.min(size * 0.12, width / 6);
        pen.stroke(
          [
            ...([
              [x, near],
              [x + b, mid],
              [middle - b, mid],
              [middle, tip],
            ] as [number, number][]),
            ...([
              [middle + b, mid],
              [far - b, mid],
              [far, near],
            ] as [number, number][]),
          ],
          ...([color, t] as const),
        );
        return;
      }
      pen.stroke(
        [
          [x, mid],
          [far, mid],
        ],
        color,
        t,
      );
      const end = arrow > 0 ? far : x;
      const back = end - arrow * high;
      if (arrow)
        pen.stroke(
          [
            [back, mid - high / 2],
            [end, mid],
            [back, mid + high / 2],
          ],
          color,
          t,
        );
    },
  };
}

export function framed(box: Box, at: Laying): Box {
  const pad = at.style.size * 0.25;
  const { color, size } = at.style;
  const [width, ascent, descent] = [box.width + 2 * pad, box.ascent + pad, box.descent + pad];
  return {
    ...{ width, ascent, descent },
    draw: (pen, x, y) => {
      const [top, low, far] = [y - ascent, y + descent, x + width];
      pen.stroke(
        [
          [x, top],
          [far, top],
          [far, low],
          [x, low],
          [x, top],
        ],
        color,
        size * 0.045,
      );
      box.draw(pen, x + pad, y);
    },
  };
}
