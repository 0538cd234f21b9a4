type Ranked = { label: string; words?: string | undefined; note?: string | undefined };

/** How well something answers to what was typed: 0 is not at all, the start of its name the most. */
export function rank(query: string, { label, words = "", note = "" }: Ranked): number {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  const name = fold(label);
  const rest = fold(`${words} ${note}`);
  let score = 0;
  for (const word of wanted) {
    const found = rankWord(word, name) || rankWord(word, rest) / 5;
    if (found === 0) return 0;
    score += found;
  }
  const whole = wanted.join(" ");
  if (name === whole) score += 8;
  else if (name.startsWith(whole)) score += 4;
  return score / wanted.length;
}

/** The best first; what answers equally keeps its order. */
export function pickRanked<T extends Ranked>(query: string, items: readonly T[], most: number) {
  return items
    .map((item) => ({ item, score: rank(query, item) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function rankWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? 1 : 3;
}
