import {
  colour,
  contour,
  drawing,
  mix,
  noiseFrom,
  randomFrom,
  short,
  stroke,
} from "../toolbox.mjs";

const [width, height] = [1800, 1200];

/** Islands that all trade with one another, with no capital among them. */
export function drawArchipelago() {
  const noise = noiseFrom(64);
  const random = randomFrom(29);
  /** @type {{ x: number, y: number, size: number }[]} */
  const islands = [];
  for (let attempt = 0; attempt < 900 && islands.length < 17; attempt++) {
    const island = {
      x: mix(120, width - 120, random()),
      y: mix(120, height - 120, random()),
      size: mix(64, 175, random() ** 1.5),
    };
    if (
      islands.every(
        (other) =>
          Math.hypot(other.x - island.x, other.y - island.y) > other.size + island.size + 30,
      )
    )
      islands.push(island);
  }
  const field = (/** @type {number} */ x, /** @type {number} */ y) => {
    let land = -1;
    for (const { x: left, y: top, size } of islands)
      land = Math.max(land, 1 - Math.hypot(x - left, y - top) / size);
    return land + noise(x / 125, y / 125, 4) * 0.78;
  };
  const shoals = [-0.42, -0.3, -0.2, -0.1].map((level, index) =>
    stroke(
      contour({ width, height, step: 6, level, field }),
      colour.shallow,
      1.1 + index * 0.2,
      `opacity="${0.3 + index * 0.15}"`,
    ),
  );
  const hills = [0.16, 0.3, 0.44, 0.58].map((level) =>
    stroke(contour({ width, height, step: 6, level, field }), "#8b7d5f", 1.3, 'opacity="0.8"'),
  );

  let routes = "";
  const done = new Set();
  for (const [index, from] of islands.entries()) {
    const near = islands
      .map((to, other) => ({ to, other, distance: Math.hypot(to.x - from.x, to.y - from.y) }))
      .filter(({ other }) => other !== index)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 3);
    for (const { to, other } of near) {
      const key = [index, other].sort((a, b) => a - b).join("-");
      if (done.has(key)) continue;
      done.add(key);
      routes += route(from, to, [9, 10, 14].includes(done.size) ? colour.warm : colour.paper);
    }
  }
  const ground = land(field);
  const shore = stroke(contour({ width, height, step: 6, level: 0, field }), colour.ink, 2.2);
  const towns = islands.map(
    ({ x, y }) =>
      `<circle cx="${short(x)}" cy="${short(y)}" r="8" fill="${colour.paper}" stroke="${colour.ink}" stroke-width="3.4"/>`,
  );
  return drawing(
    width,
    height,
    colour.river,
    shoals.join("") + routes + ground + hills.join("") + shore + towns.join(""),
  );
}

/** @typedef {{ x: number, y: number }} Place */
/** @param {Place} from @param {Place} to @param {string} shade */
function route(from, to, shade) {
  const [x, y] = [
    (from.x + to.x) / 2 - (to.y - from.y) * 0.16,
    (from.y + to.y) / 2 + (to.x - from.x) * 0.16,
  ];
  const path = `M${short(from.x)} ${short(from.y)}Q${short(x)} ${short(y)} ${short(to.x)} ${short(to.y)}`;
  const boat = [0.25 * from.x + 0.5 * x + 0.25 * to.x, 0.25 * from.y + 0.5 * y + 0.25 * to.y];
  return `${stroke(path, shade, 3, 'stroke-dasharray="1 12" opacity="0.95"')}<circle cx="${short(boat[0] ?? 0)}" cy="${short(boat[1] ?? 0)}" r="6.5" fill="${shade}"/>`;
}

/** @param {(x: number, y: number) => number} field */
function land(field) {
  const size = 6;
  let cells = "";
  for (let y = 0; y < height; y += size) {
    let from = -1;
    for (let x = 0; x <= width; x += size) {
      const dry = x < width && field(x + size / 2, y + size / 2) > 0;
      if (dry && from < 0) from = x;
      if (!dry && from >= 0) {
        cells += `M${from} ${y}h${x - from}v${size + 0.4}h${from - x}z`;
        from = -1;
      }
    }
  }
  return `<path d="${cells}" fill="${colour.shade}"/>`;
}
