import { blend, colour, curve, drawing, noiseFrom, stroke } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const boat = { x: 1180, y: 610 };

/** A small boat seen from above, and the wake that it leaves in still water. */
export function drawBoat() {
  const noise = noiseFrom(13);
  let lines = "";
  for (let row = -2; row < 88; row++) {
    const home = row * 14;
    /** @type {import("../toolbox.mjs").Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 14) {
      const still = noise(x / 520, home / 260, 2) * 26;
      points.push([x, home + still + wake(x, home + still)]);
    }
    const near = Math.exp(-(((home - boat.y) / 260) ** 2));
    lines += stroke(curve(points), blend("#3c7f89", "#cfe5de", near * 0.75), 1.4 + near * 0.9);
  }
  const hull = `<g transform="translate(${boat.x} ${boat.y + 4}) rotate(2)"><path d="M74 0C46-26-30-28-62-20v40C-30 28 46 26 74 0z" fill="${colour.warm}"/><path d="M58 0C36-17-26-19-52-13v26C-26 19 36 17 58 0z" fill="#7d3a1f"/><rect x="-30" y="-17" width="9" height="34" fill="#e9c9a8"/><rect x="4" y="-18" width="9" height="36" fill="#e9c9a8"/><path d="M-14-44L-2 46" stroke="#f1dcc4" stroke-width="4" stroke-linecap="round"/><circle cx="-8" cy="0" r="12" fill="${colour.paper}"/></g>`;
  return drawing(width, height, colour.river, lines + hull);
}

/** @param {number} x @param {number} y how far the wake moves the water there */
function wake(x, y) {
  const behind = boat.x + 60 - x;
  if (behind < 0) return 0;
  const side = y - boat.y;
  const arm = 14 + behind * 0.31;
  const fade = Math.exp(-behind / 760);
  const crest = Math.exp(-(((Math.abs(side) - arm) / (12 + behind * 0.035)) ** 2));
  const ripple = Math.cos(behind / 15) * Math.exp(-((side / (arm * 0.62)) ** 2));
  return (Math.sign(side) * crest * 24 + ripple * 5.5) * fade;
}
