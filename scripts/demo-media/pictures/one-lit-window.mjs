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

const [width, height] = [1800, 1200];

/** A town asleep on its hill above the river, with a single window lit. */
export function drawOneLitWindow() {
  const random = randomFrom(88);
  const noise = noiseFrom(20);
  let body = "";
  for (let index = 0; index < 240; index++) {
    const bright = random() ** 4;
    body += `<circle cx="${short(random() * width)}" cy="${short(random() ** 1.4 * 640)}" r="${short(0.8 + bright * 2)}" fill="#dce9e4" opacity="${short(0.3 + bright * 0.7)}"/>`;
  }
  body += `<circle cx="1450" cy="210" r="66" fill="#e9e4d2"/><circle cx="1478" cy="196" r="60" fill="#16303a"/>`;
  for (let ridge = 0; ridge < 3; ridge++) {
    /** @type {import("../toolbox.mjs").Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 40)
      points.push([x, 560 + ridge * 66 + noise(x / 420 + ridge * 9, ridge, 3) * 150]);
    body += `<path d="${curve(points)}V${height}H-40Z" fill="${blend("#25505a", "#143039", ridge / 2)}"/>`;
  }
  const rows = 6;
  for (let row = 0; row < rows; row++) {
    const share = row / (rows - 1);
    const size = mix(46, 96, share);
    for (let x = -50 + random() * 40; x < width + 40; ) {
      const wide = size * mix(0.8, 1.35, random());
      const tall = size * mix(0.9, 1.7, random());
      const hill = Math.cos((x - 760) / 760) * 190 * (1 - share * 0.62);
      const floor = 800 + row * 48 - hill;
      body += house({ x, floor, wide, tall, share, lit: row === 3 && x > 690 && x < 790 });
      x += wide * mix(0.92, 1.02, random());
    }
  }
  return drawing(width, height, "#16303a", body + river());

  /** @param {{ x: number, floor: number, wide: number, tall: number, share: number, lit: boolean }} house */
  function house({ x, floor, wide, tall, share, lit }) {
    const wall = blend("#2b5a64", "#0d2229", share * 0.9 + random() * 0.16);
    const roof = blend(wall, "#06141a", 0.5);
    const top = floor - tall;
    const peak = wide * mix(0.22, 0.42, random());
    let out = `<path d="M${short(x)} ${short(top)}h${short(wide)}V${height}h${short(-wide)}z" fill="${wall}"/>`;
    out += `<path d="M${short(x - 4)} ${short(top + 2)}L${short(x + wide / 2)} ${short(top - peak)}L${short(x + wide + 4)} ${short(top + 2)}z" fill="${roof}"/>`;
    if (random() < 0.3)
      out += `<rect x="${short(x + wide * 0.7)}" y="${short(top - peak)}" width="8" height="${short(peak)}" fill="${roof}"/>`;
    const pane = { wide: wide * 0.16, tall: wide * 0.24 };
    for (const column of [0.2, 0.62])
      for (const line of [0.2, 0.62]) {
        const here = lit && column > 0.5 && line < 0.5;
        out += `<rect x="${short(x + wide * column)}" y="${short(top + wide * line)}" width="${short(pane.wide)}" height="${short(pane.tall)}" fill="${here ? "#ffc48a" : blend(wall, "#06141a", 0.45)}"/>`;
        if (here) out += glow(x + wide * column + pane.wide / 2, top + wide * line + pane.tall / 2);
      }
    return out;
  }

  function river() {
    /** @type {import("../toolbox.mjs").Point[]} */
    const bank = [];
    for (let x = -40; x <= width + 40; x += 60) bank.push([x, 1062 + noise(x / 300, 3) * 26]);
    let out = `<path d="${curve(bank)}V${height}H-40Z" fill="${colour.deep}"/>`;
    for (let index = 0; index < 120; index++) {
      const [x, y] = [random() * width, mix(1084, 1192, random())];
      out += stroke(
        `M${short(x)} ${short(y)}h${short(mix(18, 110, random()))}`,
        "#3d7f8a",
        1.6,
        `opacity="${short(random() * 0.7)}"`,
      );
    }
    for (let index = 0; index < 12; index++)
      out += stroke(
        `M${short(720 + random() * 50)} ${1086 + index * 9}h${short(mix(14, 46, random()))}`,
        "#ffb374",
        2.6,
        `opacity="${short(0.8 - index * 0.06)}"`,
      );
    return out;
  }
}

/** @param {number} x @param {number} y */
function glow(x, y) {
  return [70, 48, 32, 20]
    .map(
      (radius) =>
        `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${colour.warm}" opacity="0.13"/>`,
    )
    .join("");
}
