import { createHash } from "node:crypto";
import { blend, colour, drawing, short } from "../toolbox.mjs";

const [width, height] = [1800, 1200];
const stitch = { wide: 30, tall: 26 };

/** Two pieces of knitting whose patterns are the digests of two words an accent apart. */
export function drawWeave() {
  const pieces = [knit("río", 60, 0), knit("rio", width / 2 + 30, 1)];
  return drawing(width, height, colour.shade, pieces.join(""));
}

/** @param {string} word @param {number} left @param {number} side */
function knit(word, left, side) {
  const digest = createHash("sha256").update(word).digest();
  const bit = (/** @type {number} */ index) => ((digest[index >> 3] ?? 0) >> (index & 7)) & 1;
  const columns = 27;
  const rows = 44;
  const backing = blend(side ? "#e3ddcb" : colour.river, colour.ink, 0.22);
  let body = `<rect x="${left}" y="0" width="${columns * stitch.wide}" height="${height}" fill="${backing}"/>`;
  for (let row = -1; row < rows + 3; row++)
    for (let column = 0; column < columns; column++) {
      const shade = stitchColour(row, column);
      const x = left + column * stitch.wide;
      const y = row * stitch.tall + 6;
      body += leaf(x, y, 1, shade) + leaf(x + stitch.wide, y, -1, blend(shade, colour.ink, 0.12));
    }
  return body;

  /** @param {number} row @param {number} column */
  function stitchColour(row, column) {
    const ground = side ? "#e3ddcb" : colour.river;
    const thread = side ? colour.river : "#e3ddcb";
    const band = ((row % 22) + 22) % 22;
    if (band === 0 || band === 2) return column % 2 ? thread : ground;
    if (band === 1) return colour.warm;
    if (band === 21) return ground;
    const mirrored = Math.min(column, columns - 1 - column);
    const index = ((band - 3) * 14 + mirrored) % 256;
    return bit(index) ? thread : ground;
  }
}

/** One leg of a stitch. @param {number} x @param {number} y @param {1 | -1} way @param {string} shade */
function leaf(x, y, way, shade) {
  const [reach, tall] = [way * stitch.wide * 0.5, stitch.tall];
  const path = `M${short(x + way * 1.5)} ${short(y)}q${short(reach * 0.95)} ${short(tall * 0.25)} ${short(reach - way * 1)} ${short(tall * 1.42)}q${short(-reach * 0.85)} ${short(-tall * 0.25)} ${short(-reach + way * 1)} ${short(-tall * 1.42)}z`;
  return `<path d="${path}" fill="${shade}"/>`;
}
