import { blend, colour, contour, drawing, stroke } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const drops = [
  { x: 520, y: 430, wave: 74, reach: 760 },
  { x: 1290, y: 300, wave: 56, reach: 560 },
  { x: 1060, y: 880, wave: 92, reach: 860 },
  { x: 210, y: 1010, wave: 48, reach: 430 },
];

/** Rings from four drops that cross one another on dark water. */
export function drawRipples() {
  const field = (/** @type {number} */ x, /** @type {number} */ y) =>
    drops.reduce((sum, drop) => {
      const distance = Math.hypot(x - drop.x, (y - drop.y) * 1.25);
      const fade = Math.max(0, 1 - distance / drop.reach) ** 1.1;
      return sum + Math.cos((distance / drop.wave) * Math.PI * 2) * fade;
    }, 0);
  const levels = [-0.55, -0.2, 0.15, 0.45, 0.75];
  const rings = levels.map((level, index) => {
    const path = contour({ width, height, step: 5, level, field });
    const shade = blend(colour.river, "#d5e9e2", index / (levels.length - 1));
    return stroke(path, shade, 1.6 + index * 0.5);
  });
  const stones = drops.map(
    ({ x, y }, index) =>
      `<ellipse cx="${x}" cy="${y}" rx="${index ? 7 : 13}" ry="${index ? 5.6 : 10.4}" fill="${index ? "#d5e9e2" : colour.warm}"/>`,
  );
  return drawing(width, height, colour.deep, rings.join("") + stones.join(""));
}
