import "server-only";
import katex from "katex";
import { SaxesParser } from "saxes";
import { documentLimits } from "@/lib/documents/input/limits";

export type MathNode = {
  name: string;
  attrs: Record<string, string>;
  children: MathNode[];
  text: string;
};

/** The MathML of a formula as a tree; null where it is none. */
export function readFormula(source: string, displayMode: boolean): MathNode | null {
  try {
    const html = katex.renderToString(source.slice(0, documentLimits.formula), {
      ...{ displayMode, output: "mathml", strict: "ignore" },
      ...{ trust: false, throwOnError: true, maxExpand: 200, maxSize: 20 },
    });
    const math = /<math[\s\S]*<\/math>/.exec(html)?.[0];
    return math ? parse(math) : null;
  } catch {
    return null;
  }
}

function parse(xml: string): MathNode | null {
  const parser = new SaxesParser();
  const root: MathNode = { name: "", attrs: {}, children: [], text: "" };
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attrs: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const semantics = root.children[0]?.children[0];
  return semantics?.children[0] ?? null;
}
