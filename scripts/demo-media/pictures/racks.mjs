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

/** Cabinets at night, seen from the aisle; one lamp is the warm one. */
export function drawRacks() {
  const random = randomFrom(5);
  const shapes = [];
  const cabinets = [0, 300, 600, 900, 1200, 1500];
  for (const [index, left] of cabinets.entries()) {
    const depth = Math.abs(index - 2.5) / 2.5;
    const ground = blend("#1a3239", "#101d21", depth);
    shapes.push(box(left + 14, 80, 272, 1010, ground, 10));
    shapes.push(box(left + 34, 104, 232, 962, blend("#0d1a1e", "#0a1316", depth), 4));
    for (let y = 114; y < 1050; ) {
      const units = random() < 0.16 ? 3 : random() < 0.4 ? 2 : 1;
      const tall = Math.min(units * 27, 1056 - y) - 4;
      if (random() < 0.9) shapes.push(unit(left + 40, y, tall, depth, index));
      y += units * 27;
    }
  }
  const floor = reflection();
  return drawing(width, height, colour.night, shapes.join("") + floor + cables());

  /** @param {number} x @param {number} y @param {number} tall @param {number} depth @param {number} cabinet */
  function unit(x, y, tall, depth, cabinet) {
    const plate = blend("#2f5963", "#1a3138", depth * 0.9 + random() * 0.25);
    let out = box(x, y, 220, tall, plate, 2);
    out += box(x, y, 220, 1.6, blend(plate, colour.shallow, 0.32), 1);
    const kind = random();
    if (tall > 40) {
      const bays = 10;
      for (let bay = 0; bay < bays; bay++)
        out +=
          box(x + 10 + bay * 17, y + 9, 13, tall - 18, blend(plate, "#0a1316", 0.55), 1.5) +
          lamp(x + 16.5 + bay * 17, y + tall - 14, random() < 0.8 ? 0.75 : 0.15);
    } else if (kind < 0.55) {
      for (let slit = 0; slit < 22; slit++)
        out += box(
          x + 12 + slit * 6,
          y + tall * 0.28,
          2.6,
          tall * 0.44,
          blend(plate, "#0a1316", 0.6),
          1,
        );
    } else {
      for (let port = 0; port < 12; port++) {
        out += box(x + 10 + port * 13, y + tall * 0.3, 9, tall * 0.45, "#0a1316", 1);
        if (random() < 0.6) out += lamp(x + 14.5 + port * 13, y + tall * 0.2, random());
      }
    }
    out += lamp(x + 190, y + tall / 2, 1) + lamp(x + 202, y + tall / 2, random() < 0.5 ? 0.7 : 0.2);
    if (cabinet === 3 && y > 560 && y < 590) out += glow(x + 190, y + tall / 2);
    return out;
  }
}

/** @param {number} x @param {number} y @param {number} wide @param {number} tall @param {string} fill @param {number} radius */
function box(x, y, wide, tall, fill, radius) {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(wide)}" height="${short(tall)}" rx="${radius}" fill="${fill}"/>`;
}

/** @param {number} x @param {number} y @param {number} light */
function lamp(x, y, light) {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="2.4" fill="${blend("#17333a", "#a9dcd9", light)}"/>`;
}

/** @param {number} x @param {number} y */
function glow(x, y) {
  const rings = [90, 60, 38, 22, 12].map(
    (radius) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour.warm}" opacity="0.09"/>`,
  );
  return `${rings.join("")}<circle cx="${x}" cy="${y}" r="5.5" fill="#f3a477"/>`;
}

function reflection() {
  const random = randomFrom(8);
  let out = box(0, 1090, width, 110, "#0b1316", 0);
  for (let index = 0; index < 150; index++) {
    const y = mix(1094, 1196, random());
    const x = random() * width;
    out += box(
      x,
      y,
      mix(20, 130, random()),
      1.4,
      blend("#0f1d21", "#2a545c", (random() * (1200 - y)) / 110),
      1,
    );
  }
  for (let index = 0; index < 9; index++)
    out += `<rect x="${1085 + random() * 90}" y="${1096 + index * 10}" width="${60 - index * 4}" height="1.6" fill="${colour.warm}" opacity="${0.55 - index * 0.05}"/>`;
  return out;
}

function cables() {
  const noise = noiseFrom(3);
  return Array.from({ length: 26 }, (_, index) => {
    /** @type {import("../toolbox.mjs").Point[]} */
    const points = [];
    for (let x = -40; x <= width + 40; x += 60) {
      const sag = Math.abs(Math.sin((x / 300) * Math.PI)) * 16;
      points.push([x, 14 + index * 2.1 + sag + noise(x / 260, index / 5) * 16]);
    }
    return stroke(
      curve(points),
      index === 17 ? colour.warm : blend(colour.deep, colour.shallow, (index % 7) / 9),
      1.8,
    );
  }).join("");
}
