import outlines from "./outlines.json";

const glyphs = outlines.glyphs as Record<string, string>;
const kerning = outlines.kerning as Record<string, string>;
const between = new Map<string, number>();

for (const [left, row] of Object.entries(kerning)) {
  for (const pair of row.split(" ")) between.set(left + pair[0], Number(pair.slice(1)));
}

/** How wide a line is, in pixels, set in Newsreader at a size. */
export function widthOf(text: string, size: number): number {
  return (runs(text).width * size) / 1000;
}

/** A line of words as outlines from its baseline's start; needs no font where it is shown. */
export function outlineText(text: string, place: { x: number; y: number; size: number }): string {
  const scale = place.size / 1000;
  const letters = runs(text).letters.filter(({ path }) => path);
  const shapes = letters.map(({ at, path }) => `<path transform="translate(${at})" d="${path}"/>`);
  return `<g transform="translate(${place.x} ${place.y}) scale(${scale})">${shapes.join("")}</g>`;
}

function runs(text: string) {
  const letters: { at: number; path: string }[] = [];
  let width = 0;
  let before = "";
  for (const character of drawable(text)) {
    const glyph = glyphs[character] ?? "";
    const end = glyph.indexOf(" ");
    width += between.get(before + character) ?? 0;
    letters.push({ at: width, path: glyph.slice(end + 1) });
    width += Number(glyph.slice(0, end));
    before = character;
  }
  return { letters, width };
}

/** What the font lacks is written without its marks, or left out. */
export function drawable(text: string): string {
  const plain = (character: string) => character.normalize("NFD").replace(/\p{M}/gu, "");
  const known = (character: string) => (character in glyphs ? character : "");
  return [...text.normalize("NFC")]
    .map((character) => known(character) || [...plain(character)].map(known).join(""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
