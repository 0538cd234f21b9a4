import {
  blend,
  colour,
  contour,
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

/** A chart of two coasts and of the cables that lie on the sea bed between them. */
export function drawCables() {
  const noise = noiseFrom(101);
  const random = randomFrom(6);
  const coast = (/** @type {number} */ y, /** @type {0 | 1} */ side) =>
    side
      ? 1470 + noise(7, y / 330, 4) * 250 - y * 0.05
      : 300 + noise(y / 330, 2, 4) * 260 + y * 0.07;
  const shore = (/** @type {0 | 1} */ side) => {
    /** @type {Point[]} */
    const points = [];
    for (let y = -40; y <= height + 40; y += 12) points.push([coast(y, side), y]);
    return points;
  };

  const depth = (/** @type {number} */ x, /** @type {number} */ y) => {
    const [west, east] = [coast(y, 0), coast(y, 1)];
    const off = Math.min(x - west, east - x) / 420;
    return off + noise(x / 240, y / 240, 3) * 0.5;
  };
  let sea = "";
  for (let index = 0; index < 8; index++) {
    const path = contour({ width, height, step: 9, level: 0.12 + index * 0.19, field: depth });
    sea += stroke(path, colour.shallow, 1.2, `opacity="${short(0.75 - index * 0.06)}"`);
  }
  for (let meridian = 1; meridian < 9; meridian++)
    sea += stroke(`M${meridian * 200} 0V${height}`, colour.river, 0.8, 'opacity="0.28"');
  for (let parallel = 1; parallel < 6; parallel++)
    sea += stroke(`M0 ${parallel * 200}H${width}`, colour.river, 0.8, 'opacity="0.28"');

  const ports = [0, 1].map((side) =>
    [130, 330, 480, 700, 860, 1060].map((y) => {
      const port = y + mix(-50, 50, random());
      return { x: coast(port, side ? 1 : 0), y: port };
    }),
  );
  let cables = "";
  for (const [index, [from, to]] of [
    [0, 0],
    [1, 0],
    [1, 2],
    [2, 1],
    [2, 3],
    [3, 2],
    [3, 4],
    [3, 5],
    [4, 3],
    [5, 5],
    [0, 1],
    [4, 5],
    [5, 4],
  ].entries()) {
    const [start, end] = [ports[0]?.[from ?? 0], ports[1]?.[to ?? 0]];
    if (!start || !end) continue;
    /** @type {Point[]} */
    const points = [];
    for (let step = 0; step <= 16; step++) {
      const share = step / 16;
      const calm = Math.sin(share * Math.PI);
      points.push([
        mix(start.x, end.x, share),
        mix(start.y, end.y, share) + noise(share * 2.4 + index * 5, index, 2) * 120 * calm,
      ]);
    }
    const chosen = index === 5;
    cables += stroke(curve(points), colour.paper, chosen ? 12 : 8, 'opacity="0.8"');
    cables += stroke(
      curve(points),
      chosen ? colour.warm : blend(colour.deep, colour.river, random()),
      chosen ? 5.5 : 2.8,
    );
    for (const step of [4, 8, 12]) {
      const point = points[step];
      if (point)
        cables += `<circle cx="${short(point[0])}" cy="${short(point[1])}" r="${chosen ? 8 : 4.6}" fill="${colour.paper}" stroke="${chosen ? colour.warm : colour.deep}" stroke-width="${chosen ? 4 : 2.4}"/>`;
    }
  }
  const west = `${curve(shore(0))}H-40V-40Z`;
  const east = `${curve(shore(1))}H${width + 40}V-40Z`;
  const land = [west, east].map(
    (path) => `<path d="${path}" fill="${colour.sand}" stroke="${colour.ink}" stroke-width="2.4"/>`,
  );
  const relief = [-0.25, -0.5, -0.75, -1].map((level) =>
    stroke(contour({ width, height, step: 9, level, field: depth }), "#a8946d", 1.2),
  );
  const marks = ports
    .flat()
    .map(
      ({ x, y }) =>
        `<rect x="${short(x - 9)}" y="${short(y - 9)}" width="18" height="18" fill="${colour.paper}" stroke="${colour.ink}" stroke-width="4"/>`,
    );
  return drawing(width, height, "#dfe9e2", [sea, ...land, ...relief, cables, ...marks].join(""));
}
