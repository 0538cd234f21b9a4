import { Fragment, type ReactNode } from "react";
import { colorClass } from "@/lib/documents/present/color-class";
import type { Inline } from "@/lib/documents/types";
import { addressOf, type Drawing } from "./drawing";
import { FootnoteMark } from "./footnote-mark";
import { FormulaView } from "./formula-view";

type InlineViewProps = { content?: readonly Inline[]; drawing: Drawing };

/** Words with their marks; neighbours with one address share one link. */
export function InlineView({ content = [], drawing }: InlineViewProps) {
  return runsOf(content, drawing).map(({ href, nodes }, index) => {
    const words = nodes.map((node, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
      <Fragment key={at}>{drawNode(node, drawing)}</Fragment>
    ));
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    if (href === null) return <Fragment key={index}>{words}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <a key={index} href={href} rel={/^https?:/.test(href) ? "noopener" : undefined}>
        {words}
      </a>
    );
  });
}

function drawNode(node: Inline, drawing: Drawing): ReactNode {
  switch (node.type) {
    case "text":
      return withMarks(node.text, node);
    case "hardBreak":
      return <br />;
    case "mathInline":
      return withMarks(<FormulaView node={node} drawing={drawing} />, node);
    case "footnote":
      return withMarks(<FootnoteMark node={node} drawing={drawing} />, node);
  }
}

type Run = { href: string | null; nodes: Inline[] };

function runsOf(content: readonly Inline[], drawing: Drawing): Run[] {
  const runs: Run[] = [];
  for (const node of content) {
    const href = hrefOf(node, drawing);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

function hrefOf(node: Inline, drawing: Drawing): string | null {
  if (node.type !== "text") return null;
  const link = node.marks?.find((mark) => mark.type === "link");
  return link ? addressOf(link.attrs, drawing) : null;
}

const elements = {
  bold: "strong",
  italic: "em",
  strike: "s",
  code: "code",
  // Marks of a comparison of two versions; no document holds them.
  inserted: "ins",
  deleted: "del",
} as const;

/** Only text has marks of its own; in a comparison of two versions whatever came or went bears one. */
function withMarks(drawn: ReactNode, node: Inline): ReactNode {
  const marks = "marks" in node ? (node.marks ?? []) : [];
  let words = drawn;
  for (const mark of marks.toReversed()) {
    if (mark.type === "link") continue;
    if (mark.type === "color") {
      words = <span className={colorClass(mark.attrs.color)}>{words}</span>;
      continue;
    }
    const Element = elements[mark.type];
    words = <Element>{words}</Element>;
  }
  return words;
}
