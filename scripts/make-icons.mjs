// Draws the site's icons from the mark: npx tsx scripts/make-icons.mjs
import { mkdir, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { markPath } from "../components/brand/mark-path";

const river = "#006678";
const riverAtNight = "#6dc5d4";
const paper = "#fdfbf7";
const folder = new URL("../public/", import.meta.url);

await mkdir(folder, { recursive: true });
await save("icon.svg", Buffer.from(`${adaptive()}\n`));
await save("apple-touch-icon.png", await tile(180));
await save("icon-192.png", await tile(192));
await save("icon-512.png", await tile(512));
await save("favicon.ico", ico(await png(plain(), 32), 32));

/** For tabs: no ground, and lighter where the browser is dark. */
function adaptive() {
  const night = `@media (prefers-color-scheme:dark){path{fill:${riverAtNight}}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>path{fill:${river}}${night}</style><path d="${markPath}"/></svg>`;
}

function plain() {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="${river}" d="${markPath}"/></svg>`;
}

/** For home screens: on a ground, small enough that any mask leaves it whole. */
function tile(/** @type {number} */ size) {
  const inner = `<g transform="translate(12 12) scale(.62) translate(-12 -12)"><path fill="${paper}" d="${markPath}"/></g>`;
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${river}"/>${inner}</svg>`,
    size,
  );
}

function png(/** @type {string} */ svg, /** @type {number} */ size) {
  const density = (72 * size) / 24;
  return sharp(Buffer.from(svg), { density })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** An ICO file may hold a PNG: a header of 6 bytes, one entry of 16, the picture. */
function ico(/** @type {Buffer} */ picture, /** @type {number} */ size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

function save(/** @type {string} */ name, /** @type {Buffer} */ bytes) {
  return writeFile(new URL(name, folder), bytes);
}
