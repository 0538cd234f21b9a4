const holdsText = new Set(["mi", "mo", "mn", "mtext"]);

/**
 * KaTeX writes elements where MathML has characters alone (`\mathrel{a b}`, ∷): what holds some
 * becomes a row.
 */
export function soundMathml(markup: string): string {
  const parts = markup.split(/(<[^>]*>)/);
  const open: { at: number; name: string }[] = [];
  for (const [at, part] of parts.entries()) {
    const [, closes, name, closed] = /^<(\/?)([a-z]+)[^>]*?(\/?)>$/.exec(part) ?? [];
    if (!name) continue;
    if (closes) {
      if (open.pop()?.name === "mrow") parts[at] = "</mrow>";
      continue;
    }
    const around = open.at(-1);
    if (around && holdsText.has(around.name)) {
      around.name = "mrow";
      parts[around.at] = "<mrow>";
    }
    if (!closed) open.push({ at, name });
  }
  return parts.join("");
}
