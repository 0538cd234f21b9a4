// @ts-nocheck: the fontkit inside Next comes without types
// Writes the letters of a static TTF or WOFF (Newsreader, weight 500, optical size 60) as outlines,
// so that pictures with words need no font on the host: node scripts/make-outlines.mjs font.ttf
import { readFile, writeFile } from "node:fs/promises";
import fontkit from "next/dist/compiled/@next/font/dist/fontkit/index.js";

const target = new URL("../components/brand/outlines.json", import.meta.url);
const [path] = process.argv.slice(2);
if (!path) throw new Error("Name the font file: node scripts/make-outlines.mjs font.ttf");

const open = fontkit.default ?? fontkit;
const font = open(await readFile(path));
const unit = 1000 / font.unitsPerEm;
const characters = font.characterSet
  .filter((code) => code >= 32 && code !== 127 && code !== 173)
  .map((code) => String.fromCodePoint(code));

const glyphs = Object.fromEntries(
  characters.map((character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0));
    return [character, `${Math.round(glyph.advanceWidth * unit)} ${outline(glyph.path)}`];
  }),
);

await writeFile(target, `${JSON.stringify({ glyphs, kerning: kerning() }, null, 1)}\n`);

/** SVG path data in thousandths of an em, y downwards. */
function outline(shape) {
  const letters = {
    moveTo: "M",
    lineTo: "L",
    quadraticCurveTo: "Q",
    bezierCurveTo: "C",
    closePath: "Z",
  };
  return shape.commands
    .map(({ command, args }) => {
      const points = args.map((value, at) => Math.round(value * unit) * (at % 2 ? -1 : 1) || 0);
      return `${letters[command]}${points.join(" ")}`;
    })
    .join("");
}

/** Of each letter, those that stand closer or wider after it than their widths say: "V-80 T-62". */
function kerning() {
  const letters = characters.filter((letter) => /[\p{L}\p{N}.,:;’”“‘«»()¿?¡!\-–—]/u.test(letter));
  const followers = (left) =>
    letters
      .map((right) => [right, between(left, right)])
      .filter(([, space]) => Math.abs(space) >= 12)
      .map((pair) => pair.join(""));
  const rows = letters.map((left) => [left, followers(left).join(" ")]);
  return Object.fromEntries(rows.filter(([, row]) => row));
}

function between(left, right) {
  const { glyphs: drawn, positions } = font.layout(left + right, { liga: false });
  if (drawn.length !== 2) return 0;
  return Math.round((positions[0].xAdvance - drawn[0].advanceWidth) * unit);
}
