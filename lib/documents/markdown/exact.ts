import type { PhrasingContent } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { stableJson } from "@/lib/core/stable-json";
import { canonicalDocument, joinTexts } from "../input/canonical";
import { documentFromMarkdown, writeMarkdown } from "../markdown";
import type { Block, Document, Inline, Summary } from "../types";
import { namedLine } from "./named/inline";
import { namedBlock, unusualBlock } from "./named/write";
import { blocksTo, type Content, rootOf, runsTo, type Writing, type Written } from "./write";

/**
 * A document as Markdown that `documentFromMarkdown(…, { exact: true })` reads as the same document:
 * CommonMark and GFM as people write them, and directives for what those lack. What does not come back
 * the same when it is read is written by name instead, first the line, then the block.
 */
export function exactMarkdown(doc: Document, { addressOf }: Pick<Written, "addressOf">): string {
  const ways: Written[] = [
    { addressOf, line: usualLine, block: unusualBlock },
    { addressOf, line: surestLine, block: surestBlock },
  ];
  for (const way of ways) {
    const text = write(doc.content, way);
    if (isRead(text, doc.content)) return text;
  }
  return write(doc.content, { addressOf, line: namedLine, block: namedBlock });
}

function write(blocks: Block[], written: Written): string {
  return writeMarkdown(rootOf({ type: "doc", content: blocks }, written), directiveToMarkdown());
}

function isRead(markdown: string, blocks: Block[]): boolean {
  const wanted = canonicalDocument({ type: "doc", content: blocks });
  try {
    return stableJson(documentFromMarkdown(markdown, { exact: true })) === stableJson(wanted);
  } catch {
    return false;
  }
}

const usualLine = (inlines: readonly Inline[], writing: Writing): PhrasingContent[] =>
  runsTo(joinTexts(inlines), writing, 0);

/** A line is tried within each block around it. */
const tried = new WeakMap<readonly Inline[], boolean>();

function surestLine(inlines: readonly Inline[], writing: Writing): PhrasingContent[] {
  const line: Block = { type: "paragraph", content: [...inlines] };
  const { addressOf } = writing;
  const works =
    tried.get(inlines) ??
    isRead(write([line], { addressOf, line: usualLine, block: unusualBlock }), [line]);
  tried.set(inlines, works);
  return works ? usualLine(inlines, writing) : namedLine(inlines);
}

/** A block in the most usual way that is read as the same; what it holds is asked each by itself. */
function surestBlock(block: Block | Summary, writing: Writing): Content[] | null {
  if (block.type === "summary") return namedBlock(block, writing);
  const { addressOf } = writing;
  for (const line of [usualLine, surestLine]) {
    const way = { addressOf, line, block: unusualBlock };
    if (isRead(write([block], way), [block])) return usual(block, { ...writing, ...way });
  }
  return (
    namedBlock(block, writing) ?? usual(block, { ...writing, line: namedLine, block: unusualBlock })
  );
}

const usual = (block: Block, writing: Writing) => blocksTo([block], writing) as Content[];
