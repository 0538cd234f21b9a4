import { blockMessages } from "@/lib/messages/blocks";
import { type Locale, locales } from "@/lib/messages/catalogue";
import type { EditorBlock } from "../blocks";
import { plain } from "./plain";

/** The blocks that a word means, in either language, the likeliest first; accents and case aside. */
export function matchBlocks(
  blocks: readonly EditorBlock[],
  query: string,
  locale: Locale,
): EditorBlock[] {
  const wanted = plain(query);
  if (wanted === "") return [...blocks];
  const ranked = blocks.map((block) => ({ block, rank: rankOf(block, wanted, locale) }));
  return ranked
    .filter(({ rank }) => rank < never)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ block }) => block);
}

const never = 9;

function rankOf({ key, typed }: EditorBlock, wanted: string, locale: Locale): number {
  if (typed === wanted) return 0;
  const ranks = locales.map((language) => {
    const words = blockMessages(language);
    const [name, also] = [plain(words[key]), plain(words[`${key}Also`])];
    const foreign = language === locale ? 0 : 1;
    if (name.startsWith(wanted)) return foreign;
    if (` ${name}`.includes(` ${wanted}`)) return 2 + foreign;
    if (` ${also}`.includes(` ${wanted}`)) return 4 + foreign;
    return wanted.length > 2 && name.includes(wanted) ? 6 + foreign : never;
  });
  return Math.min(...ranks);
}
