import { blend, colour, contour, curve, drawing, mix, noiseFrom, stroke } from "../toolbox.mjs";

/** @typedef {import("../toolbox.mjs").Point} Point */
const [width, height] = [1800, 1200];
const ages = 15;

/** Every bed that a river has had, the oldest palest, in the manner of a geologist's map. */
export function drawMeanders() {
  const noise = noiseFrom(31);
  /** @param {number} age 0 is now */
  const bed = (age) => {
    /** @type {Point[]} */
    const points = [];
    const drift = age * 0.16;
    let [x, y] = [-160, 560 + noise(3, drift * 2) * 260];
    for (let step = 0; step < 420 && x < width + 200; step++) {
      const swing = 1.28 + noise(step / 60, drift + 4) * 0.5;
      const bend = Math.sin(step / 9.4 + drift * 2.2 + noise(step / 42, drift, 2) * 2.2) * swing;
      const home = (600 - y) / 2600;
      x += Math.cos(bend + home) * 19;
      y += Math.sin(bend + home) * 19;
      points.push([x, y]);
    }
    return curve(points);
  };

  const grounds = [colour.sand, "#d8c29a", colour.mist, "#b9c9b4", colour.shallow, "#c9b7a0"];
  let beds = "";
  for (let age = ages; age > 0; age--) {
    const fill = grounds[(age * 5) % grounds.length] ?? colour.sand;
    const path = bed(age);
    beds += stroke(path, blend(fill, colour.slate, 0.4), 36, 'opacity="0.9"');
    beds += stroke(path, blend(fill, colour.paper, mix(0, 0.45, age / ages)), 32);
    if (age === 4) beds += stroke(path, colour.warm, 3.4);
  }
  const now = bed(0);
  beds +=
    stroke(now, colour.paper, 52) + stroke(now, colour.river, 40) + stroke(now, colour.deep, 13);

  let land = "";
  for (let index = -7; index <= 7; index++) {
    const field = (/** @type {number} */ x, /** @type {number} */ y) =>
      noise(x / 430 + 9, y / 430, 3);
    land += stroke(
      contour({ width, height, step: 10, level: index * 0.09, field }),
      colour.sand,
      1.4,
    );
  }
  return drawing(width, height, colour.paper, land + beds);
}
