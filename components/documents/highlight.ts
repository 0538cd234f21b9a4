import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { grammars } from "./grammars";
import { languageKey } from "./languages";
import { kindOfColour, type TokenKind, tokenTheme } from "./token-theme";

export type CodeToken = { text: string; kind: TokenKind | null };
export type CodeLine = CodeToken[];

type Load = (typeof grammars)[string];

const longest = 50_000;
const remembered = new Map<string, CodeLine[]>();
let starting: Promise<HighlighterCore> | undefined;

/** Code as lines of tokens; in a language unknown here, or too long, as plain lines. */
export async function highlightCode(source: string, language: string | null): Promise<CodeLine[]> {
  const load = grammars[languageKey(language) ?? ""];
  if (!load || source.length > longest) return plainLines(source);
  const key = `${languageKey(language)} ${source}`;
  const lines = remembered.get(key) ?? (await tokenise(source, load));
  remember(key, lines);
  return lines;
}

async function tokenise(source: string, load: Load): Promise<CodeLine[]> {
  starting ??= createHighlighterCore({
    themes: [tokenTheme],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const highlighter = await starting;
  const { default: grammar } = await load();
  await highlighter.loadLanguage(grammar);
  const lang = [grammar].flat().at(-1);
  const { tokens } = withoutClock(() =>
    highlighter.codeToTokens(source, {
      lang: lang && "name" in lang ? lang.name : "text",
      theme: tokenTheme.name,
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: 2000,
    }),
  );
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, kind: kindOfColour(color) })),
  );
}

/** The tokeniser notes the time that it never uses, and a page being prerendered may not ask for it. */
function withoutClock<T>(run: () => T): T {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return run();
  } finally {
    Date.now = now;
  }
}

function plainLines(source: string): CodeLine[] {
  return source.split("\n").map((text) => (text === "" ? [] : [{ text, kind: null }]));
}

function remember(key: string, lines: CodeLine[]) {
  remembered.delete(key);
  remembered.set(key, lines);
  if (remembered.size <= 200) return;
  const [oldest] = remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
}
