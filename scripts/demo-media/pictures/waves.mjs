import { blend, colour, curve, drawing, noiseFrom } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const rows = 58;

/** Swell upon swell, each hiding the one behind it, towards a low sun. */
export function drawWaves() {
  const noise = noiseFrom(55);
  let body = `<circle cx="1240" cy="300" r="118" fill="${colour.warm}"/>`;
  for (let row = 0; row < rows; row++) {
    const share = row / (rows - 1);
    const base = 270 + share ** 1.25 * 960;
    /** @type {import("../toolbox.mjs").Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 18) {
      const swell = noise(x / (190 + share * 260), row * 0.16, 3);
      const crest = Math.exp(-(((x - 900) / 720) ** 2));
      points.push([x, base - Math.max(0, swell + 0.22) * (22 + share * 150) * (0.35 + crest)]);
    }
    const path = curve(points);
    const water = blend("#dfe9df", colour.deep, share * 1.05);
    const edge = row === 37 ? colour.warm : blend(colour.shallow, "#e6f1ea", share);
    body += `<path d="${path}V${height + 60}H-40Z" fill="${water}"/>`;
    body += `<path d="${path}" fill="none" stroke="${edge}" stroke-width="${row === 37 ? 3.4 : 1.2 + share * 1.1}"/>`;
  }
  return drawing(width, height, colour.paper, body);
}
