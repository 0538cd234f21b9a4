import { blend, colour, drawing, mix, randomFrom, short, stroke } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const [columns, rows, pitch] = [26, 12, 64];

/** The panel of a telephone exchange, with slack cords between its jacks. */
export function drawSwitchboard() {
  const random = randomFrom(19);
  const left = (width - (columns - 1) * pitch) / 2;
  const jackAt = (/** @type {number} */ column, /** @type {number} */ row) => ({
    x: left + column * pitch,
    y: 84 + row * pitch + Math.floor(row / 4) * 26,
  });
  let panel = "";
  for (let strip = 0; strip < 3; strip++)
    panel += `<rect x="60" y="${46 + strip * (4 * pitch + 26)}" width="${width - 120}" height="${4 * pitch + 12}" rx="6" fill="${colour.shade}" stroke="${colour.sand}" stroke-width="2"/>`;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const { x, y } = jackAt(column, row);
      panel += `<circle cx="${x}" cy="${y}" r="13" fill="${colour.paper}" stroke="${colour.slate}" stroke-width="2.4"/><circle cx="${x}" cy="${y}" r="6" fill="${colour.ink}"/>`;
      panel += `<rect x="${x - 11}" y="${y + 20}" width="22" height="6" rx="1" fill="${blend(colour.sand, colour.paper, random())}"/>`;
    }

  const shades = [
    colour.river,
    colour.deep,
    colour.shallow,
    colour.slate,
    colour.river,
    colour.ink,
  ];
  let cords = "";
  const used = new Set();
  for (let index = 0; index < 24; index++) {
    const ends = [pick(), pick()].map(([column, row]) => jackAt(column, row));
    const [a, b] = ends;
    if (!a || !b) continue;
    const shade = index === 15 ? colour.warm : (shades[index % shades.length] ?? colour.river);
    cords += cord(a, b, shade, mix(90, 420, random()));
  }
  return drawing(width, height, colour.paper, shelf() + panel + cords);

  /** @returns {[number, number]} */
  function pick() {
    for (;;) {
      const [column, row] = [Math.floor(random() * columns), Math.floor(random() * rows)];
      if (used.has(`${column}-${row}`)) continue;
      used.add(`${column}-${row}`);
      return [column, row];
    }
  }
}

/** @typedef {{ x: number, y: number }} Place */
/** @param {Place} a @param {Place} b @param {string} shade @param {number} slack */
function cord(a, b, shade, slack) {
  const depth = Math.max(a.y, b.y) + slack;
  const path = `M${a.x} ${a.y}C${short(mix(a.x, b.x, 0.06))} ${short(depth)} ${short(mix(a.x, b.x, 0.94))} ${short(depth)} ${b.x} ${b.y}`;
  const plug = (/** @type {Place} */ { x, y }) =>
    `<circle cx="${x}" cy="${y}" r="14" fill="${blend(shade, colour.ink, 0.25)}"/><circle cx="${x}" cy="${y}" r="8" fill="${shade}"/><circle cx="${x - 2.5}" cy="${y - 2.5}" r="2.6" fill="${blend(shade, colour.paper, 0.65)}"/>`;
  const shadow = `<g transform="translate(7 11)" opacity="0.13">${stroke(path, colour.ink, 10)}</g>`;
  const shine = `<g transform="translate(-1.6 -1.6)" opacity="0.5">${stroke(path, blend(shade, colour.paper, 0.55), 2)}</g>`;
  return shadow + stroke(path, shade, 9) + shine + plug(a) + plug(b);
}

function shelf() {
  let keys = `<rect x="0" y="930" width="${width}" height="270" fill="${colour.shade}"/><rect x="0" y="930" width="${width}" height="3" fill="${colour.sand}"/>`;
  for (let index = 0; index < 40; index++) {
    const x = 60 + index * 43;
    keys += `<rect x="${x}" y="1060" width="20" height="56" rx="4" fill="${colour.paper}" stroke="${colour.slate}" stroke-width="2"/><rect x="${x + 5}" y="${index % 3 ? 1068 : 1090}" width="10" height="18" rx="2" fill="${index === 22 ? colour.warm : colour.ink}"/>`;
  }
  return keys;
}
