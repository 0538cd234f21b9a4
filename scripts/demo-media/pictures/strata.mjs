import {
  blend,
  colour,
  curve,
  drawing,
  mix,
  noiseFrom,
  randomFrom,
  short,
  stroke,
} from "../toolbox.mjs";

/** @typedef {import("../toolbox.mjs").Point} Point */
const [width, height] = [1800, 1200];

/** A cutting through layers of rock: the newest above, an ammonite below. */
export function drawStrata() {
  const noise = noiseFrom(90);
  const random = randomFrom(17);
  const tones = [
    "#dfe7dc",
    "#cdbf9f",
    "#9fb8b3",
    "#e6d9bb",
    "#6f9699",
    "#d8c8a4",
    "#3f7780",
    "#c4ad83",
    "#b6c8bf",
    "#1f5f6b",
    "#dccfae",
    "#2f6d78",
    "#85a8a6",
    "#c9b68e",
    "#134653",
    "#0e3641",
  ];
  const fault = 1130;
  /** @param {number} index @returns {Point[]} */
  const edge = (index) => {
    /** @type {Point[]} */
    const points = [];
    for (let x = -30; x <= width + 30; x += 30) {
      const fold = noise(x / 620, index * 0.13, 2) * 150 + noise(x / 130, index * 0.9) * 13;
      points.push([x, 120 + index * 68 + fold + (x > fault ? 74 : 0)]);
    }
    return points;
  };
  let body = sky();
  for (const [index, tone] of tones.entries()) {
    const top = edge(index);
    const path = curve(top);
    body += `<path d="${path}V${height + 40}H-30Z" fill="${tone}"/>`;
    const mark = blend(tone, index > 8 ? colour.paper : colour.ink, 0.3);
    if (index % 3 === 0) body += hatch(top, mark);
    if (index % 3 === 1) body += pebbles(top, mark);
    body += stroke(path, blend(tone, colour.ink, 0.4), 1.6);
    if (index % 4 === 2)
      for (const drop of [14, 26])
        body += `<g transform="translate(0 ${drop})">${stroke(path, mark, 1)}</g>`;
  }
  body += stroke(
    curve([
      [fault - 34, 60],
      [fault - 8, 420],
      [fault + 2, 760],
      [fault + 26, 1230],
    ]),
    colour.ink,
    2.6,
    'opacity="0.55"',
  );
  return drawing(width, height, colour.paper, body + ammonite(520, 890, 84));

  /** @param {Point[]} top @param {string} mark */
  function hatch(top, mark) {
    return top
      .map(
        ([x, y]) =>
          `<path d="M${short(x + random() * 12)} ${short(y + mix(12, 46, random()))}h${short(mix(6, 18, random()))}" stroke="${mark}" stroke-width="1.6" stroke-linecap="round"/>`,
      )
      .join("");
  }
  /** @param {Point[]} top @param {string} mark */
  function pebbles(top, mark) {
    return top
      .flatMap(([x, y]) =>
        [0, 1].map(
          () =>
            `<ellipse cx="${short(x + random() * 28)}" cy="${short(y + mix(10, 54, random()))}" rx="${short(mix(1.5, 6, random()))}" ry="${short(mix(1.2, 3.2, random()))}" fill="${mark}"/>`,
        ),
      )
      .join("");
  }
}

function sky() {
  return `<rect width="${width}" height="400" fill="${colour.paper}"/>`;
}

/** @param {number} x @param {number} y @param {number} radius */
function ammonite(x, y, radius) {
  /** @type {Point[]} */
  const spiral = [];
  let ribs = "";
  for (let turn = 0; turn < 3.2; turn += 0.02) {
    const reach = radius * Math.exp((turn - 3.2) * 0.62);
    const angle = turn * Math.PI * 2;
    spiral.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]);
    const inner = reach * Math.exp(-0.62) * 1.04;
    if (turn > 0.9 && Math.round(turn * 50) % 2 === 0)
      ribs += `<path d="M${short(x + Math.cos(angle) * inner)} ${short(y + Math.sin(angle) * inner)}L${short(x + Math.cos(angle + 0.12) * reach)} ${short(y + Math.sin(angle + 0.12) * reach)}" stroke="#8e3f22" stroke-width="2.2"/>`;
  }
  return `<circle cx="${x}" cy="${y}" r="${radius * 0.93}" fill="${colour.warm}"/>${ribs}${stroke(curve(spiral), "#f3d9c4", 5)}`;
}
