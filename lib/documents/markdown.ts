import type { Heading as MdHeading, Nodes, Root } from "mdast";
import { directiveFromMarkdown, directiveToMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { directive } from "micromark-extension-directive";
import { gfm } from "micromark-extension-gfm";
import { canonicalDocument } from "./input/canonical";
import { cleanText } from "./input/text";
import { blocksFrom } from "./markdown/blocks";
import type { Conversion, MarkdownEntry, MarkdownMedia } from "./markdown/conversion";
import { findDefinitions } from "./markdown/definitions";
import {
  fenceFormulas,
  formulaFromMarkdown,
  formulaSyntax,
  formulaToMarkdown,
} from "./markdown/formula";
import { findNotes } from "./markdown/notes";
import { rootOf, type Written } from "./markdown/write";
import { type Document, emptyDocument } from "./types";

type Options = {
  media?: (name: string) => MarkdownMedia | undefined;
  entry?: (name: string) => MarkdownEntry | undefined;
  lenient?: boolean;
  exact?: boolean;
};

/**
 * A document from Markdown: CommonMark, GFM with its notes and tasks, formulas between `$` or lines of
 * `$$`, containers (`:::info`, `:::details[Summary]`, `:::gallery{columns=3}`), `::button[…]{href=…}`
 * and `::entry{id=…}`. `![alt](media:name "caption")` alone in a paragraph shows a file that `media`
 * knows by that name; `[words](entry:name)` links to an entry that `entry` knows.
 * `exact` reads what `exactMarkdown` writes, into the same document again.
 * @throws MarkdownError with the line, for what a document cannot hold; `lenient` keeps its words.
 */
export function documentFromMarkdown(markdown: string, options: Options = {}): Document {
  const source = fenceFormulas(cleanText(markdown));
  const { exact = false } = options;
  const root = parse(source, exact);
  const conversion: Conversion = {
    findMedia: options.media ?? (() => undefined),
    findEntry: options.entry ?? (() => undefined),
    definitions: findDefinitions(root),
    notes: findNotes(root),
    headingShift: exact ? 0 : 2 - lowestHeading(root),
    source,
    lenient: options.lenient ?? false,
    exact,
  };
  const content = blocksFrom(root.children, conversion);
  return content.length > 0 ? canonicalDocument({ type: "doc", content }) : emptyDocument;
}

/** The same text as Markdown, which `documentFromMarkdown` reads. */
export function markdownFromDocument(doc: Document, written?: Written): string {
  const { addressOf } = written ?? { addressOf: (id: string) => `media:${id}` };
  return writeMarkdown(rootOf(doc, { addressOf }), containersWritten());
}

/** `directives` decides what a colon among words needs. */
export function writeMarkdown(root: Root, directives: ReturnType<typeof directiveToMarkdown>) {
  return toMarkdown(root, {
    bullet: "-",
    emphasis: "_",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), directives, formulaToMarkdown],
  });
}

function parse(markdown: string, exact: boolean): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false }), exact ? directive() : blocksOnly(), formulaSyntax],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown(), formulaFromMarkdown],
  });
}

// Inline directives would read the ":port" of "host:port" as one.
function blocksOnly(): ReturnType<typeof directive> {
  const { flow } = directive();
  return flow ? { flow } : {};
}

/** None is read among words, so a colon within words needs no escape. */
function containersWritten(): ReturnType<typeof directiveToMarkdown> {
  const { unsafe, ...rest } = directiveToMarkdown();
  return {
    ...rest,
    unsafe: (unsafe ?? []).filter(({ inConstruct }) => !inConstruct?.includes("phrasing")),
  };
}

function lowestHeading(root: Root): number {
  let lowest = 7;
  const visit = (node: Nodes) => {
    if (node.type === "heading") lowest = Math.min(lowest, (node as MdHeading).depth);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return lowest === 7 ? 2 : lowest;
}
