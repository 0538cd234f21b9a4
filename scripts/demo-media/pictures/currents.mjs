import { blend, colour, drawing, line, noiseFrom, randomFrom, stroke } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const cell = 7;

/** Thousands of threads that follow one current and never touch, like ink combed over a tray. */
export function drawCurrents() {
  const noise = noiseFrom(203);
  const random = randomFrom(66);
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1];
  const taken = new Int32Array(columns * rows).fill(-1);
  const angle = (/** @type {number} */ x, /** @type {number} */ y) =>
    noise(x / 620, y / 620, 2) * 4.4 + Math.sin(y / 420) * 0.5;

  let body = "";
  for (let index = 0; index < 5200; index++) {
    const start = { x: random() * width, y: random() * height };
    const path = [...follow(start, -1).reverse(), ...follow(start, 1).slice(1)];
    if (path.length < 9) continue;
    for (const [x, y] of path) taken[at(x, y)] = index;
    const tone = noise(start.x / 480 + 20, start.y / 480, 2);
    const shade =
      tone > 0.34
        ? colour.warm
        : tone > 0.1
          ? colour.shallow
          : blend(colour.river, colour.ink, -tone * 1.5);
    body += stroke(line(path), shade, 2.1 + random() * 2.4);

    /** @param {{ x: number, y: number }} from @param {1 | -1} way */
    function follow({ x, y }, way) {
      /** @type {import("../toolbox.mjs").Point[]} */
      const points = [];
      for (let step = 0; step < 120; step++) {
        if (x < 0 || y < 0 || x >= width || y >= height || isCrowded(x, y, index)) break;
        points.push([x, y]);
        x += Math.cos(angle(x, y)) * 6 * way;
        y += Math.sin(angle(x, y)) * 6 * way;
      }
      return points;
    }
  }
  return drawing(width, height, colour.paper, body);

  /** @param {number} x @param {number} y */
  function at(x, y) {
    return Math.floor(y / cell) * columns + Math.floor(x / cell);
  }
  /** @param {number} x @param {number} y @param {number} self */
  function isCrowded(x, y, self) {
    for (const [dx, dy] of [
      [0, 0],
      [cell, 0],
      [-cell, 0],
      [0, cell],
      [0, -cell],
    ]) {
      const owner = taken[at(x + (dx ?? 0), y + (dy ?? 0))];
      if (owner !== undefined && owner >= 0 && owner !== self) return true;
    }
    return false;
  }
}
