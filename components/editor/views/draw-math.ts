import { documentLimits } from "@/lib/documents/input/limits";

type Katex = typeof import("katex")["default"];

let loading: Promise<Katex> | undefined;

/** KaTeX and its looks come with the first formula that is shown. */
function loadKatex(): Promise<Katex> {
  loading ??= import("katex").then(async ({ default: katex }) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = `/elements/katex/katex.min.css?v=${katex.version}`;
    document.head.append(sheet);
    return katex;
  });
  return loading;
}

/** Draws a formula, under the rules of `components/documents/formula/draw.ts`; false when it is none. */
export async function drawMath(source: string, into: HTMLElement, displayMode: boolean) {
  if (source.trim() === "" || source.length > documentLimits.formula) return false;
  const katex = await loadKatex();
  try {
    katex.render(source, into, {
      displayMode,
      output: "htmlAndMathml",
      trust: false,
      strict: "ignore",
      throwOnError: true,
      maxExpand: 200,
      maxSize: 20,
    });
    return true;
  } catch (cause) {
    if (cause instanceof katex.ParseError || cause instanceof RangeError) return false;
    throw cause;
  }
}
