/**
 * Breaks text into lines no wider than `width` and of about the same length, by an estimate of a
 * sans serif's advances that errs on the wide side: SVG does not wrap, and the server has no font.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const words = text.replaceAll(" · ", "\u00a0· ").split(/[ \t]+/);
  const longest = Math.max(...words.map((word) => measureText(word, size)));
  let lines = fill(words, width, size);
  for (let narrower = width * 0.95; narrower >= longest; narrower *= 0.95) {
    const balanced = fill(words, narrower, size);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}

function fill(words: string[], width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.flatMap((word) => splitWord(word, width, size))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measureText(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}

export function measureText(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * size;
}

function advance(character: string): number {
  if (/[ijl.,:;'’|!·]/u.test(character)) return 0.29;
  if (/[\sftrI()[\]/"“”«»-]/u.test(character)) return 0.39;
  if (/[mwMW@%—…]/u.test(character)) return 0.9;
  if (/[\p{Lu}\d]/u.test(character)) return 0.68;
  return 0.585;
}

function splitWord(word: string, width: number, size: number): string[] {
  if (measureText(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part && measureText(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
