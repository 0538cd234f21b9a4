import { blend, colour, drawing, mix, randomFrom, short, stroke } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const canal = { top: 470, bottom: 730 };

/** Barges on a canal between fields, seen from above; one still waits for its last crate. */
export function drawBarges() {
  const random = randomFrom(34);
  let body = fields(-260, canal.top - 46, random) + fields(canal.bottom + 46, height + 260, random);
  body += `<rect x="-300" y="${canal.top - 46}" width="2400" height="${canal.bottom - canal.top + 92}" fill="${colour.shade}"/>`;
  for (const edge of [canal.top - 23, canal.bottom + 23]) {
    body += stroke(`M-300 ${edge}H2100`, colour.paper, 10);
    for (let x = -280; x < 2100; x += 64)
      body += tree(x + random() * 26, edge + (edge < 600 ? -30 : 30), random());
  }
  body += `<rect x="-300" y="${canal.top}" width="2400" height="${canal.bottom - canal.top}" fill="${colour.river}"/>`;
  for (let index = 0; index < 190; index++) {
    const [x, y] = [mix(-300, 2100, random()), mix(canal.top + 8, canal.bottom - 8, random())];
    body += stroke(
      `M${short(x)} ${short(y)}h${short(mix(20, 120, random()))}`,
      colour.shallow,
      1.5,
      `opacity="${short(random() * 0.5)}"`,
    );
  }
  body +=
    barge(-150, 540, 1, random) +
    barge(420, 664, -1, random) +
    barge(760, 540, 1, random, true) +
    barge(1290, 660, -1, random) +
    barge(1660, 536, 1, random);
  return drawing(width, height, "#cfd8c4", `<g transform="rotate(-14 900 600)">${body}</g>`);
}

/** @param {number} from @param {number} to @param {() => number} random */
function fields(from, to, random) {
  const tones = [
    "#cdd7bd",
    "#e2d8b4",
    "#b7c9b0",
    "#ead9a6",
    "#a9c0ac",
    "#d9cba4",
    "#c6d2c0",
    "#8fb09f",
  ];
  let out = "";
  for (let y = from; y < to; ) {
    const tall = Math.min(mix(120, 230, random()), to - y);
    for (let x = -320; x < 2120; ) {
      const wide = mix(130, 420, random());
      const tone = tones[Math.floor(random() * tones.length)] ?? colour.sand;
      out += `<rect x="${short(x)}" y="${short(y)}" width="${short(wide - 7)}" height="${short(tall - 7)}" fill="${tone}"/>`;
      out += furrows({
        x,
        y,
        wide: wide - 7,
        tall: tall - 7,
        tone,
        turned: random() < 0.5,
        gap: mix(7, 15, random()),
      });
      x += wide;
    }
    y += tall;
  }
  return out;
}

/** @param {{ x: number, y: number, wide: number, tall: number, tone: string, turned: boolean, gap: number }} field */
function furrows({ x, y, wide, tall, tone, turned, gap }) {
  let path = "";
  for (let at = gap; at < (turned ? wide : tall); at += gap)
    path += turned
      ? `M${short(x + at)} ${short(y + 5)}v${short(tall - 10)}`
      : `M${short(x + 5)} ${short(y + at)}h${short(wide - 10)}`;
  return stroke(path, blend(tone, colour.river, 0.26), 1.4);
}

/** @param {number} x @param {number} y @param {number} chance */
function tree(x, y, chance) {
  const radius = 11 + chance * 9;
  return `<circle cx="${short(x + 5)}" cy="${short(y + 7)}" r="${short(radius)}" fill="${colour.ink}" opacity="0.14"/><circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${blend("#2f6b5e", "#6f9c84", chance)}"/><circle cx="${short(x - radius * 0.25)}" cy="${short(y - radius * 0.25)}" r="${short(radius * 0.5)}" fill="#8fb39a" opacity="0.5"/>`;
}

/** @param {number} x @param {number} y @param {1 | -1} way @param {() => number} random @param {boolean} [waiting] */
function barge(x, y, way, random, waiting = false) {
  const loads = ["#e9e1cf", colour.shallow, "#d9cdb4", colour.mist, "#c9a77e", "#f5f0e4"];
  let crates = "";
  for (let column = 0; column < 9; column++)
    for (let row = 0; row < 2; row++) {
      const [left, top] = [-150 + column * 31, -28 + row * 29];
      if (waiting && column === 8 && row === 0) {
        crates += `<rect x="${left}" y="${top}" width="27" height="25" fill="none" stroke="${colour.warm}" stroke-width="2.6" stroke-dasharray="3 5"/>`;
        continue;
      }
      const tone = loads[Math.floor(random() * loads.length)] ?? colour.paper;
      crates += `<rect x="${left}" y="${top}" width="27" height="25" fill="${tone}"/><path d="M${left} ${top + 12.5}h27" stroke="${blend(tone, colour.ink, 0.3)}" stroke-width="1.4"/>`;
    }
  const wake = [0, 1, 2]
    .map((ring) =>
      stroke(
        `M${-196 - ring * 34} ${-26 - ring * 9}q-22 ${26 + ring * 9} 0 ${52 + ring * 18}`,
        "#cfe5de",
        2,
        `opacity="${0.6 - ring * 0.16}"`,
      ),
    )
    .join("");
  return `<g transform="translate(${x} ${y}) scale(${way} 1)">${wake}<path d="M-188-42H150Q214-30 226 0 214 30 150 42H-188z" fill="#0b1c22" opacity="0.3" transform="translate(7 10)"/><path d="M-188-42H150Q214-30 226 0 214 30 150 42H-188z" fill="${colour.ink}"/><path d="M-178-35H148Q202-26 213 0 202 26 148 35H-178z" fill="#3d4b4b"/>${crates}<rect x="-176" y="-20" width="20" height="40" rx="3" fill="${colour.warm}"/><circle cx="186" cy="0" r="6" fill="${colour.paper}"/></g>`;
}
