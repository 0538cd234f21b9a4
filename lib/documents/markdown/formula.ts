import type { Literal } from "mdast";
import type { CompileContext, Extension as FromMarkdown, Token } from "mdast-util-from-markdown";
import type { Options as ToMarkdown } from "mdast-util-to-markdown";
import type { Code, Effects, State, Extension as Syntax } from "micromark-util-types";

export interface InlineMath extends Literal {
  type: "inlineMath";
}
export interface MathFlow extends Literal {
  type: "math";
}

declare module "mdast" {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: MathFlow;
  }
  interface BlockContentMap {
    math: MathFlow;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    mathInline: "mathInline";
    mathInlineMark: "mathInlineMark";
    mathInlineSource: "mathInlineSource";
  }
}

const dollar = 36;
const backslash = 92;
const isSpace = (code: Code) => code === null || code < 0 || code === 32;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

/**
 * `$x^2$`, where `$` touches what it encloses and no digit follows it (Pandoc's rule): `$5 and $10` are
 * prices.
 */
export const formulaSyntax: Syntax = {
  text: { [dollar]: { name: "mathInline", tokenize: tokenizeFormula } },
};

function tokenizeFormula(effects: Effects, ok: State, nok: State): State {
  let previous: Code = null;
  return (code) => {
    effects.enter("mathInline");
    effects.enter("mathInlineMark");
    effects.consume(code);
    effects.exit("mathInlineMark");
    return first;
  };

  function first(code: Code): State | undefined {
    if (isSpace(code) || code === dollar) return nok(code);
    effects.enter("mathInlineSource");
    return source(code);
  }

  function source(code: Code): State | undefined {
    // Formulas end on their own line.
    if (code === null || code < -2) return nok(code);
    if (code === dollar && previous !== backslash) return close(code);
    previous = previous === backslash && code === backslash ? null : code;
    effects.consume(code);
    return source;
  }

  function close(code: Code): State | undefined {
    if (isSpace(previous)) return nok(code);
    effects.exit("mathInlineSource");
    effects.enter("mathInlineMark");
    effects.consume(code);
    effects.exit("mathInlineMark");
    effects.exit("mathInline");
    return (after) => (isDigit(after) ? nok(after) : ok(after));
  }
}

export const formulaFromMarkdown: FromMarkdown = {
  enter: {
    mathInline(this: CompileContext, token: Token) {
      this.enter({ type: "inlineMath", value: "" }, token);
    },
  },
  exit: {
    mathInlineSource(this: CompileContext, token: Token) {
      const node = this.stack.at(-1);
      if (node?.type === "inlineMath") node.value = this.sliceSerialize(token);
    },
    mathInline(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

export const formulaToMarkdown: ToMarkdown = {
  unsafe: [{ character: "$", after: "[^\\s$]", inConstruct: "phrasing" }],
  handlers: {
    inlineMath: ({ value }: InlineMath) => `$${value.trim().replaceAll("\n", " ")}$`,
    math: ({ value }: MathFlow) => {
      const fence = "`".repeat(
        Math.max(3, ...[...value.matchAll(/`+/g)].map(([s]) => s.length + 1)),
      );
      return /\$\$/.test(value) ? `${fence}math\n${value}\n${fence}` : `$$\n${value}\n$$`;
    },
  } as ToMarkdown["handlers"],
};

/** Formulas between lines of `$$` as code in the language `math`, which parsers of Markdown know. */
export function fenceFormulas(markdown: string): string {
  const lines = markdown.split("\n");
  let fence: string | null = null;
  let formula: { at: number; indent: string } | null = null;
  for (const [at, line] of lines.entries()) {
    const opens = /^\s*(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (formula === null && opens && (fence === null || opens.startsWith(fence))) {
      fence = fence === null ? opens : null;
    }
    if (fence !== null) continue;
    const alone = /^(\s*)\$\$\s*([^$]*[^$\s])\s*\$\$\s*$/.exec(line);
    if (formula === null && alone) {
      lines[at] = ["```math", alone[2], "```"].map((one) => `${alone[1]}${one}`).join("\n");
      continue;
    }
    const mark = /^(\s*)\$\$\s*$/.exec(line);
    if (!mark) continue;
    if (formula === null) {
      formula = { at, indent: mark[1] ?? "" };
      continue;
    }
    const ticks = "`".repeat(longestTicks(lines.slice(formula.at + 1, at)) + 1);
    lines[formula.at] = `${formula.indent}${ticks}math`;
    lines[at] = `${formula.indent}${ticks}`;
    formula = null;
  }
  return lines.join("\n");
}

const longestTicks = (lines: string[]) =>
  Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
