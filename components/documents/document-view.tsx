import type { ReactNode } from "react";
import { outlineOf } from "@/lib/documents/present";
import { colorClassesOf } from "@/lib/documents/present/color-class";
import { stylesheetsOf } from "@/lib/documents/present/stylesheets";
import { nodesOf, textOf } from "@/lib/documents/present/walk";
import type { CodeBlock, Document, Footnote, Image, Table } from "@/lib/documents/types";
import type { LinkedEntry } from "@/lib/entries/types";
import type { Exhibits } from "@/lib/exhibits/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { Blocks } from "./blocks";
import type { Drawing } from "./drawing";
import { FootnotesView } from "./footnotes-view";
import { drawFormulas, type Formula, formulaClasses, formulaSheet } from "./formulas";
import { type CodeLine, highlightCode } from "./highlight";

export type DocumentViewProps = {
  document: Document;
  /** The files that the document shows, by id; what is missing is left out. */
  media: Readonly<Record<string, MediaView>>;
  /** The public entries that the document links to, by id; a link to another is plain words. */
  linked: Readonly<Record<string, LinkedEntry>>;
  /** The channels of its page that the document shows; without, it tells what would be seen there. */
  exhibits?: Exhibits | undefined;
  locale: Locale;
  /** The first picture stands near the top of the page: load it at once. */
  eager?: boolean;
  /** Lays out the blocks in another way than one after the other. */
  arrange?: (drawing: Drawing) => ReactNode;
};

/**
 * A document as a reader sees it, drawn without a DOM or a script.
 * Feeds and mails may await it as a function and render the element to a string.
 */
export async function DocumentView(props: DocumentViewProps) {
  const { document, media, linked, locale, exhibits = {}, eager = false } = props;
  const nodes = [...nodesOf(document)];
  const blocksOf = nodes.filter((node): node is CodeBlock => node.type === "codeBlock");
  const formulas = drawFormulas(
    nodes.filter(
      (node): node is Formula => node.type === "mathBlock" || node.type === "mathInline",
    ),
  );
  const notes = nodes.filter(
    (node): node is Footnote => node.type === "footnote" && textOf(node).trim() !== "",
  );
  const tables = nodes.filter((node): node is Table => node.type === "table");
  const drawing: Drawing = {
    locale,
    media,
    linked,
    exhibits,
    outline: outlineOf(document),
    code: await highlightAll(blocksOf),
    formulas,
    footnotes: new Map(notes.map((note, index) => [note, index + 1])),
    tables: new Map(tables.map((table, index) => [table, index + 1])),
    eager: (eager && nodes.find((node): node is Image => node.type === "image")) || null,
    unfolded: props.arrange !== undefined,
    blocks: (content) => <Blocks content={content} drawing={drawing} />,
  };
  const sheets = [
    ...(formulas.size > 0 ? [formulaSheet] : []),
    ...stylesheetsOf([...formulaClasses(formulas), ...colorClassesOf(nodes)]),
  ];
  const { arrange = () => drawing.blocks(document.content) } = props;
  return (
    <div className="reading">
      {sheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {arrange(drawing)}
      <FootnotesView drawing={drawing} />
    </div>
  );
}

async function highlightAll(blocks: CodeBlock[]): Promise<Map<CodeBlock, CodeLine[]>> {
  const highlighted = blocks.map(async (block) => {
    return [block, await highlightCode(textOf(block), block.attrs.language)] as const;
  });
  return new Map(await Promise.all(highlighted));
}
