import { blend, colour, curve, drawing, mix, noiseFrom, randomFrom, stroke } from "../toolbox.mjs";

/** @typedef {import("../toolbox.mjs").Point} Point */
/** @typedef {{ points: Point[], size: number, next: Arm[] }} Arm */
/** @typedef {{ from: number, to: number, radius: number, centre: number, size: number }} Sector */

const [width, height] = [1800, 1200];
const reach = 2250;

/** A river that opens into arms. */
export function drawDelta({ thread = true } = {}) {
  const arms = listArms(growDelta()).sort((a, b) => a.size - b.size);
  const warm = arms.find(
    ({ points: [[x, y] = [0, 0]], size }) => x > 1000 && x < 1250 && y > 430 && y < 760 && size > 5,
  );
  const layers = [
    ...arms.map(({ points, size }) => stroke(curve(points), colour.mist, size * 1.7 + 8)),
    ...arms.map(({ points, size }) =>
      stroke(curve(points), blend(colour.shallow, colour.river, (size - 2) / 12), size + 0.8),
    ),
    ...arms
      .filter(({ size }) => size > 9)
      .map(({ points, size }) => stroke(curve(points), colour.deep, size * 0.36)),
    warm && thread ? stroke(curve(warm.points), colour.warm, 7) : "",
  ];
  return drawing(width, height, colour.paper, land() + layers.join(""));
}

/**
 * The arms are laid out as a fan whose sectors are divided again and again, then bent by one field
 * of noise, so that no arm ever crosses another.
 */
export function growDelta() {
  const random = randomFrom(23);
  const noise = noiseFrom(11);
  return open({ from: -0.36, to: 1.02, radius: 0, centre: 0.42, size: 46 });

  /** @param {Sector} sector @returns {Arm} */
  function open({ from, to, radius, centre, size }) {
    const length = mix(110, 270, random()) * mix(1.5, 0.75, radius / reach);
    const end = Math.min(radius + length, reach);
    const middle = mix(from, to, mix(0.4, 0.6, random()));
    /** @type {Point[]} */
    const points = [];
    for (let step = 0; step <= 14; step++) {
      const share = step / 14;
      const eased = share * share * (3 - 2 * share);
      points.push(place(mix(radius, end, share), mix(centre, middle, eased)));
    }
    return { points, size, next: end < reach ? divide() : [] };

    function divide() {
      const cut = mix(from, to, mix(0.34, 0.66, random()));
      const share = (cut - from) / (to - from);
      const on = { from, to, radius: end, centre: middle };
      if ((to - from) * end < 40) return [open({ ...on, size: size * 0.96 })];
      return [
        open({ ...on, to: cut, size: size * mix(0.42, 0.97, share) }),
        open({ ...on, from: cut, size: size * mix(0.42, 0.97, 1 - share) }),
      ];
    }
  }

  /** @param {number} radius @param {number} angle @returns {Point} */
  function place(radius, angle) {
    const x = -150 + radius * Math.cos(angle);
    const y = 250 + radius * Math.sin(angle);
    const bend = 34 + Math.min(radius, 1100) * 0.05;
    return [
      x + noise(x / 330, y / 330, 2) * bend,
      y + noise(x / 330 + 50, y / 330, 2) * bend * 1.35,
    ];
  }
}

/** @param {Arm} arm @returns {Arm[]} */
function listArms(arm) {
  return [arm, ...arm.next.flatMap(listArms)];
}

function land() {
  const noise = noiseFrom(11);
  return Array.from({ length: 54 }, (_, index) => {
    /** @type {Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 45)
      points.push([x, index * 30 - 200 + noise(x / 420, index / 9, 2) * 130]);
    return stroke(curve(points), colour.sand, 1.1, 'opacity="0.8"');
  }).join("");
}
