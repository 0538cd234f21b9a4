/** @typedef {[number, number]} Point */

export const colour = {
  paper: "#f5f0e4",
  shade: "#e9e1cf",
  sand: "#d9cdb4",
  ink: "#1d2527",
  slate: "#5d6b6c",
  river: "#17616f",
  deep: "#0e3d49",
  shallow: "#8db8ba",
  mist: "#c9dad5",
  warm: "#c8643a",
  night: "#10181b",
};

/**
 * The same numbers for the same seed, so that a picture can be made again.
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Smooth noise in -1…1 (Perlin's gradients on a lattice), summed over octaves.
 * @param {number} seed
 */
export function noiseFrom(seed) {
  const random = randomFrom(seed);
  const angles = Array.from({ length: 4096 }, () => random() * Math.PI * 2);
  /** @param {number} x @param {number} y @param {number} dx @param {number} dy */
  const corner = (x, y, dx, dy) => {
    const hash = (Math.imul(x, 374761393) ^ Math.imul(y, 668265263)) >>> 0;
    const angle = angles[(hash ^ (hash >>> 13)) & 4095] ?? 0;
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
  };
  /** @param {number} t */
  const fade = (t) => t * t * t * (t * (t * 6 - 15) + 10);
  /** @param {number} x @param {number} y */
  const single = (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - column, y - row];
    const top = mix(corner(column, row, dx, dy), corner(column + 1, row, dx - 1, dy), fade(dx));
    const bottom = mix(
      corner(column, row + 1, dx, dy - 1),
      corner(column + 1, row + 1, dx - 1, dy - 1),
      fade(dx),
    );
    return mix(top, bottom, fade(dy)) * 1.5;
  };
  /** @param {number} x @param {number} y @param {number} [octaves] */
  return (x, y, octaves = 1) => {
    let [sum, weight, total] = [0, 1, 0];
    for (let octave = 0; octave < octaves; octave++) {
      const scale = 2 ** octave;
      sum += single(x * scale + octave * 17.3, y * scale - octave * 9.1) * weight;
      total += weight;
      weight /= 2;
    }
    return sum / total;
  };
}

/** @param {number} from @param {number} to @param {number} share */
export function mix(from, to, share) {
  return from + (to - from) * share;
}

/** @param {number} value @param {number} low @param {number} high */
export function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}

/**
 * @param {string} from `#rrggbb`
 * @param {string} to `#rrggbb`
 * @param {number} share 0…1
 */
export function blend(from, to, share) {
  const channel = (/** @type {number} */ start) =>
    Math.round(
      mix(
        Number.parseInt(from.slice(start, start + 2), 16),
        Number.parseInt(to.slice(start, start + 2), 16),
        clamp(share, 0, 1),
      ),
    )
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** @param {number} value */
export const short = (value) => String(Math.round(value * 10) / 10);

/** @param {Point[]} points */
export function line(points) {
  return points.map(([x, y], index) => `${index ? "L" : "M"}${short(x)} ${short(y)}`).join("");
}

/**
 * A curve through every point (Catmull-Rom as Bézier).
 * @param {Point[]} points
 */
export function curve(points) {
  const at = (/** @type {number} */ index) =>
    points[clamp(index, 0, points.length - 1)] ?? /** @type {Point} */ ([0, 0]);
  let path = `M${at(0).map(short).join(" ")}`;
  for (let index = 0; index < points.length - 1; index++) {
    const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const handles = [
      start[0] + (end[0] - before[0]) / 6,
      start[1] + (end[1] - before[1]) / 6,
      end[0] - (after[0] - start[0]) / 6,
      end[1] - (after[1] - start[1]) / 6,
    ];
    path += `C${[...handles, ...end].map(short).join(" ")}`;
  }
  return path;
}

/**
 * @param {string} path
 * @param {string} stroke
 * @param {number} width
 * @param {string} [more]
 */
export function stroke(path, stroke, width, more = "") {
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {string} ground
 * @param {string} body
 */
export function drawing(width, height, ground, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${body}</svg>`;
}

/**
 * Lines of equal height through a field, by marching squares; each is a bundle of segments.
 * @param {{ width: number, height: number, step: number, level: number, field: (x: number, y: number) => number }} options
 */
export function contour({ width, height, step, level, field }) {
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const heights = Array.from({ length: (columns + 1) * (rows + 1) }, (_, index) =>
    field((index % (columns + 1)) * step, Math.floor(index / (columns + 1)) * step),
  );
  const segments = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const corner = (/** @type {number} */ dx, /** @type {number} */ dy) =>
        (heights[(row + dy) * (columns + 1) + column + dx] ?? 0) - level;
      const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
      const [x, y] = [column * step, row * step];
      /** @type {Point[]} */
      const cuts = [];
      if (a < 0 !== b < 0) cuts.push([x + (step * a) / (a - b), y]);
      if (b < 0 !== c < 0) cuts.push([x + step, y + (step * b) / (b - c)]);
      if (c < 0 !== d < 0) cuts.push([x + (step * d) / (d - c), y + step]);
      if (d < 0 !== a < 0) cuts.push([x, y + (step * a) / (a - d)]);
      for (let cut = 0; cut + 1 < cuts.length; cut += 2) segments.push(cuts.slice(cut, cut + 2));
    }
  }
  return segments.map(line).join("");
}
