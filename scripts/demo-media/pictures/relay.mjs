import { blend, colour, curve, drawing, noiseFrom, short, stroke } from "../toolbox.mjs";

/** @typedef {import("../toolbox.mjs").Point} Point */
const [width, height] = [1800, 1200];
const ridges = 8;

/** The towers of an optical telegraph, each on its hill, within sight of the next. */
export function drawRelay() {
  const noise = noiseFrom(47);
  const top = (/** @type {number} */ x, /** @type {number} */ ridge) =>
    330 +
    ridge * 104 +
    noise(x / (250 + ridge * 36) + ridge * 13, ridge * 3, 4) * (250 - ridge * 8);
  const stands = [
    { ridge: 1, x: 330, size: 0.5 },
    { ridge: 2, x: 760, size: 0.66 },
    { ridge: 3, x: 1190, size: 0.86 },
    { ridge: 4, x: 1560, size: 1.06 },
    { ridge: 5, x: 960, size: 1.42 },
    { ridge: 6, x: 330, size: 1.9 },
  ].map((stand) => ({ ...stand, y: top(stand.x, stand.ridge) }));

  let body = `<circle cx="1330" cy="270" r="92" fill="#f0d9c0"/>`;
  for (let ridge = 0; ridge < ridges; ridge++) {
    /** @type {Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 16) points.push([x, top(x, ridge)]);
    const shade = blend("#cfdcd5", "#0d2f38", (ridge / (ridges - 1)) ** 0.9);
    body += `<path d="${curve(points)}V${height + 40}H-40Z" fill="${shade}"/>`;
    for (let fold = 1; fold < 5; fold++) {
      const lower = points.map(
        ([x, y]) =>
          /** @type {Point} */ ([x, y + fold * 20 + noise(x / 160, fold + ridge * 4) * 16]),
      );
      body += stroke(curve(lower), blend(shade, colour.paper, 0.16), 1.2);
    }
    for (const stand of stands)
      if (stand.ridge === ridge) body += tower(stand, blend(shade, "#061d24", 0.72));
  }
  const lamps = stands.map(({ x, y, size }) => ({ x, y: y - 118 * size }));
  const sight = lamps.slice(1).map((to, index) => {
    const from = lamps[index] ?? to;
    return stroke(
      `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`,
      colour.warm,
      3,
      'stroke-dasharray="1 13"',
    );
  });
  const lights = lamps.map(
    ({ x, y }, index) =>
      `<circle cx="${short(x)}" cy="${short(y)}" r="${short(6 + index * 1.4)}" fill="${colour.warm}"/>`,
  );
  return drawing(width, height, "#f3ece0", body + sight.join("") + lights.join(""));
}

/** @param {{ x: number, y: number, size: number }} stand @param {string} shade */
function tower({ x, y, size }, shade) {
  const rungs = [24, 44, 64, 84]
    .map((rung) => `<path d="M-30 ${-74 - rung}h60" stroke="${shade}" stroke-width="3.4"/>`)
    .join("");
  return `<g transform="translate(${short(x)} ${short(y + 10)}) scale(${size})"><path d="M-30 8L-25-62h50L30 8z" fill="${shade}"/><path d="M-31-62h62v-9h-62z" fill="${shade}"/><path d="M-30-70v-96M30-70v-96" stroke="${shade}" stroke-width="4.6"/>${rungs}<path d="M0-70v-96" stroke="${shade}" stroke-width="3"/><circle cx="0" cy="-128" r="15" fill="${shade}"/><rect x="-6" y="-22" width="12" height="24" fill="#f3ece0" opacity="0.25"/></g>`;
}
