import { clamp, colour, contour, curve, drawing, noiseFrom, stroke } from "../toolbox.mjs";

/** @typedef {import("../toolbox.mjs").Point} Point */
const [width, height] = [1800, 1200];
const [columns, rows, margin, gap] = [4, 3, 54, 14];

/** A contour map in twelve sheets; one is missing, and the path to it stops. */
export function drawMissingSheet() {
  const noise = noiseFrom(77);
  /** @param {number} x @param {number} y */
  const field = (x, y) => noise(x / 520, y / 520, 4) + 0.35 * Math.sin(x / 640 + 0.6);

  let lines = "";
  for (let index = -9; index <= 10; index++) {
    const level = index * 0.075;
    const path = contour({ width, height, step: 7, level, field });
    const wet = level < -0.16;
    lines += stroke(
      path,
      wet ? colour.river : colour.slate,
      index % 4 ? 1.3 : 2.5,
      wet ? "" : 'opacity="0.72"',
    );
  }

  const wide = (width - 2 * margin - (columns - 1) * gap) / columns;
  const tall = (height - 2 * margin - (rows - 1) * gap) / rows;
  // One path with holes rather than a clip: cairo aborts on clipping this many lines.
  let table = `M0 0H${width}V${height}H0z`;
  let shadows = "";
  let hole = "";
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const x = margin + column * (wide + gap);
      const y = margin + row * (tall + gap);
      if (column === 2 && row === 1) {
        hole = `<rect x="${x}" y="${y}" width="${wide}" height="${tall}" fill="none" stroke="${colour.warm}" stroke-width="3" stroke-dasharray="4 14" stroke-linecap="round"/>`;
        continue;
      }
      table += `M${x} ${y}v${tall}h${wide}v${-tall}z`;
      shadows += `<path d="M${x + wide} ${y + 7}h5v${tall}h${-wide}v-7h${wide - 5}z" fill="#0b1c22" opacity="0.45"/>`;
    }

  const edge = margin + 2 * (wide + gap);
  /** @type {Point[]} */
  const path = [];
  for (let step = 0; step <= 40; step++) {
    const x = margin + 60 + (edge - margin - 60 - gap) * (step / 40);
    path.push([x, clamp(930 - step * 8.2 + noise(x / 190, 5, 2) * 120, 80, 1110)]);
  }
  const [start] = path;
  const route = stroke(curve(path), colour.warm, 8, 'stroke-dasharray="1 21"');
  const origin = start
    ? `<circle cx="${start[0]}" cy="${start[1]}" r="15" fill="${colour.paper}" stroke="${colour.warm}" stroke-width="6"/>`
    : "";
  const frame = `<path d="${table}" fill="#22404a" fill-rule="evenodd"/>${shadows}${hole}`;
  return drawing(width, height, colour.paper, water(field) + lines + route + origin + frame);
}

/** @param {(x: number, y: number) => number} field */
function water(field) {
  const size = 9;
  let cells = "";
  for (let y = 0; y < height; y += size) {
    let from = -1;
    for (let x = 0; x <= width; x += size) {
      const wet = x < width && field(x + size / 2, y + size / 2) < -0.16;
      if (wet && from < 0) from = x;
      if (!wet && from >= 0) {
        cells += `M${from} ${y}h${x - from}v${size}h${from - x}z`;
        from = -1;
      }
    }
  }
  return `<path d="${cells}" fill="${colour.mist}"/>`;
}
