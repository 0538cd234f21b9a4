import { colour, drawing } from "../toolbox.mjs";

const size = 480;
const skins = { fair: "#efc9a8", tan: "#d9a47c", rose: "#f2d0b8", olive: "#cf9d74" };

export function drawMarta() {
  return portrait(colour.shallow, skins.tan, colour.deep, [
    `<path d="M138 262V190a102 102 0 0 1 204 0v72h-32v-66H170v66z" fill="${colour.ink}"/>`,
    `<path d="M166 206c6-52 50-78 96-66 34 8 50 30 52 66-50 4-96-10-120-42-6 22-14 34-28 42z" fill="${colour.ink}"/>`,
    eyes(colour.ink),
    mouth("#9d4f38"),
    `<circle cx="158" cy="262" r="9" fill="${colour.warm}"/><circle cx="322" cy="262" r="9" fill="${colour.warm}"/>`,
  ]);
}

export function drawTomas() {
  const glass = (/** @type {number} */ x) =>
    `<circle cx="${x}" cy="228" r="30" fill="${colour.paper}" fill-opacity="0.35" stroke="${colour.ink}" stroke-width="6"/>`;
  return portrait(colour.sand, skins.fair, colour.slate, [
    `<path d="M158 236c0 110 40 132 82 132s82-22 82-132c-10 40-26 56-82 56s-72-16-82-56z" fill="#b9bdb6"/>`,
    `<path d="M150 214c-14-60 30-98 90-98s104 38 90 98c-8-30-20-46-34-52-40 12-80 12-112 0-14 6-26 22-34 52z" fill="#d4d5cc"/>`,
    glass(202),
    glass(278),
    `<path d="M232 226q8-7 16 0" fill="none" stroke="${colour.ink}" stroke-width="6"/>`,
    eyes(colour.ink),
    `<path d="M214 300q26 14 52 0" fill="none" stroke="#8d5a45" stroke-width="6" stroke-linecap="round"/>`,
  ]);
}

export function drawAlice() {
  return portrait(colour.river, skins.rose, colour.warm, [
    `<circle cx="240" cy="92" r="46" fill="#a84a26"/>`,
    `<path d="M146 250c-16-92 30-138 94-138s110 46 94 138c-10-48-26-70-48-78-36 24-82 32-116 24-12 10-20 28-24 54z" fill="#a84a26"/>`,
    eyes(colour.deep),
    mouth("#a8503c"),
    [188, 204, 276, 292].map((x) => `<circle cx="${x}" cy="258" r="3" fill="#c98a68"/>`).join(""),
  ]);
}

export function drawInigo() {
  const curls = [150, 168, 192, 220, 250, 280, 306, 326]
    .map((x, index) => {
      const y = 190 - Math.sin(((index + 0.5) / 8) * Math.PI) * 66;
      return `<circle cx="${x}" cy="${y}" r="30" fill="#3c2a22"/>`;
    })
    .join("");
  const cup = (/** @type {number} */ x) =>
    `<rect x="${x}" y="206" width="34" height="66" rx="15" fill="${colour.warm}"/>`;
  return portrait(colour.mist, skins.olive, colour.ink, [
    curls,
    `<path d="M142 220a98 104 0 0 1 196 0" fill="none" stroke="${colour.ink}" stroke-width="13"/>`,
    cup(126),
    cup(320),
    eyes(colour.ink),
    mouth("#8f4c36"),
  ]);
}

/** @param {string} ground @param {string} skin @param {string} coat @param {string[]} parts */
function portrait(ground, skin, coat, parts) {
  const waves = [0, 1, 2, 3, 4, 5]
    .map(
      (index) =>
        `<path d="M-20 ${60 + index * 74}q130-52 260 0t260 0" fill="none" stroke="${colour.paper}" stroke-width="3" opacity="0.34"/>`,
    )
    .join("");
  const body = `<path d="M50 500c0-96 76-140 190-140s190 44 190 140z" fill="${coat}"/><path d="M196 300h88v64q-44 56-88 0z" fill="${skin}"/><path d="M196 330q44 34 88 0v20q-44 34-88 0z" fill="#000" opacity="0.1"/>`;
  const head = `<rect x="158" y="132" width="164" height="206" rx="82" fill="${skin}"/>`;
  return drawing(size, size, ground, waves + body + head + parts.join(""));
}

/** @param {string} fill */
function eyes(fill) {
  return `<circle cx="204" cy="228" r="8" fill="${fill}"/><circle cx="276" cy="228" r="8" fill="${fill}"/><path d="M240 236v30h-12" fill="none" stroke="#000" stroke-opacity="0.22" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** @param {string} lips */
function mouth(lips) {
  return `<path d="M210 290q30 24 60 0" fill="none" stroke="${lips}" stroke-width="8" stroke-linecap="round"/>`;
}
