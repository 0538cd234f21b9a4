import katex from "katex";
import { documentLimits } from "@/lib/documents/input/limits";
import { cleanText } from "@/lib/documents/input/text";
import { soundMathml } from "@/lib/documents/present/mathml";
import { type MarkupNode, parseMarkup } from "./markup";

const remembered = new Map<string, MarkupNode[] | null>();

/**
 * A formula as KaTeX writes it, MathML for who listens and boxes for who looks; null when it is no
 * formula. Nothing in it may reach outside: no links, no pictures, no endless macros, no huge rules.
 */
export function drawFormula(source: string, display: boolean): MarkupNode[] | null {
  const key = `${display ? "block" : "inline"} ${source}`;
  const known = remembered.get(key);
  const drawn = known === undefined ? write(source, display) : known;
  remembered.delete(key);
  remembered.set(key, drawn);
  if (remembered.size > 500) forgetOldest();
  return drawn;
}

function write(source: string, displayMode: boolean): MarkupNode[] | null {
  if (source.trim() === "" || source.length > documentLimits.formula) return null;
  try {
    const markup = katex.renderToString(source, {
      displayMode,
      output: "htmlAndMathml",
      trust: false,
      strict: "ignore",
      throwOnError: true,
      maxExpand: 200,
      maxSize: 20,
      colorIsTextColor: false,
      macros: {},
    });
    return parseMarkup(cleanText(soundMathml(markup)));
  } catch (cause) {
    if (cause instanceof katex.ParseError || cause instanceof RangeError) return null;
    throw cause;
  }
}

function forgetOldest() {
  const [oldest] = remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
}
