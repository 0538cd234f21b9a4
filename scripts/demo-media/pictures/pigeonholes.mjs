import { blend, colour, drawing, mix, randomFrom, short } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const [columns, rows, board] = [12, 7, 14];

/** The sorting wall of a post office, with one letter of another colour. */
export function drawPigeonholes() {
  const random = randomFrom(12);
  const wide = (width - board) / columns;
  const tall = (height - board) / rows;
  const papers = ["#f8f4ea", colour.shade, colour.mist, "#f1e6cf", colour.shallow, "#e7efe9"];
  let body = "";
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const left = board + column * wide;
      const top = board + row * tall;
      const [inner, deep] = [wide - board, tall - board];
      const chosen = row === 3 && column === 7;
      body += `<g><rect x="${short(left)}" y="${short(top)}" width="${short(inner)}" height="${short(deep)}" fill="#123038"/>`;
      body += `<path d="M${short(left)} ${short(top)}h${short(inner)}l-14 16h${short(28 - inner)}z" fill="#0a2128"/>`;
      const facing = chosen || random() < 0.2;
      const letters = facing ? 0 : Math.floor(random() ** 1.3 * 9);
      let x = left + 8 + random() * 10;
      for (let index = 0; index < letters; index++) {
        const thick = mix(7, 15, random());
        if (x + thick > left + inner - 6) break;
        const high = mix(0.52, 0.84, random()) * deep;
        const lean = mix(-3, 5, random()) + (index === letters - 1 ? 5 : 0);
        const shade = papers[Math.floor(random() * papers.length)] ?? colour.paper;
        body += letter({ x, floor: top + deep, thick, high, lean, shade });
        x += thick + random() * 3;
      }
      if (facing) body += envelope(left + inner / 2, top + deep, mix(-7, 7, random()), chosen);
      else if (random() < 0.14)
        body += `<path d="M${short(left + 16)} ${short(top + deep)}v-9h${short(inner - 40)}v9z" fill="${papers[2]}"/><path d="M${short(left + 22)} ${short(top + deep - 9)}v-8h${short(inner - 46)}v8z" fill="${papers[0]}"/>`;
      body += label(left + inner / 2, top + deep + board / 2, random());
      body += "</g>";
    }
  return drawing(width, height, "#b79a74", grain() + body);
}

/** @param {number} x @param {number} floor @param {number} lean @param {boolean} chosen */
function envelope(x, floor, lean, chosen) {
  const [wide, high] = [98, 66];
  const [left, top] = [x - wide / 2, floor - high - 6];
  const shade = chosen ? colour.warm : "#f4ecd9";
  const fold = blend(shade, colour.ink, 0.35);
  return `<g transform="rotate(${short(lean)} ${short(x)} ${short(floor)})"><rect x="${short(left)}" y="${short(top)}" width="${wide}" height="${high}" rx="2" fill="${shade}"/><path d="M${short(left + 2)} ${short(top + 2)}L${short(x)} ${short(top + 38)}L${short(left + wide - 2)} ${short(top + 2)}" fill="none" stroke="${fold}" stroke-width="2.4" stroke-linejoin="round"/></g>`;
}

/** @param {{ x: number, floor: number, thick: number, high: number, lean: number, shade: string }} letter */
function letter({ x, floor, thick, high, lean, shade }) {
  const box = `x="${short(x)}" y="${short(floor - high)}" width="${short(thick)}" height="${short(high)}"`;
  return `<g transform="rotate(${short(lean)} ${short(x + thick)} ${short(floor)})"><rect ${box} fill="${shade}"/><rect x="${short(x + thick - 2.5)}" y="${short(floor - high)}" width="2.5" height="${short(high)}" fill="${blend(shade, colour.ink, 0.28)}"/></g>`;
}

/** @param {number} x @param {number} y @param {number} chance */
function label(x, y, chance) {
  return `<rect x="${short(x - 20)}" y="${short(y - 4)}" width="40" height="8" rx="1.5" fill="${colour.paper}"/><rect x="${short(x - 14)}" y="${short(y - 0.8)}" width="${short(12 + chance * 14)}" height="1.6" fill="${colour.slate}"/>`;
}

function grain() {
  const random = randomFrom(4);
  return Array.from({ length: 260 }, () => {
    const [x, y] = [random() * width, random() * height];
    return `<path d="M${short(x)} ${short(y)}h${short(40 + random() * 160)}" stroke="#8f7350" stroke-width="1" opacity="0.5"/>`;
  }).join("");
}
