/** The document of an entry: Tiptap JSON in the one form that `documentInput` gives back. */
export type Document = { type: "doc"; content: Block[] };

export type HeadingLevel = 2 | 3 | 4;
export type Tone = "info" | "good" | "warn" | "bad";

/**
 * Where a link leads. With `entryId` it leads to that entry, whatever its address becomes; `href` is then
 * only the address that it had when the link was made, and the place on its page (`#…`).
 */
export type LinkTarget = { href: string; entryId?: string };

export type Mark =
  | { type: "link"; attrs: LinkTarget }
  /** `#rrggbb`: how the words look on light paper; what they are on dark is made of it. */
  | { type: "color"; attrs: { color: string } }
  | { type: "bold" }
  | { type: "italic" }
  | { type: "strike" }
  | { type: "code" };
export type MarkType = Mark["type"];

export type Text = { type: "text"; text: string; marks?: Mark[] };
export type PlainText = { type: "text"; text: string };
export type HardBreak = { type: "hardBreak" };
/** A formula among words, as LaTeX. */
export type MathInline = { type: "mathInline"; content?: PlainText[] };
/** A note, at the place that it belongs to. */
export type Footnote = { type: "footnote"; content?: (Text | MathInline)[] };
export type Inline = Text | HardBreak | MathInline | Footnote;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = { type: "heading"; attrs: { level: HeadingLevel }; content?: Inline[] };
export type ListItem = { type: "listItem"; content: [Paragraph, ...Block[]] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type TaskItem = {
  type: "taskItem";
  attrs: { checked: boolean };
  content: [Paragraph, ...Block[]];
};
export type TaskList = { type: "taskList"; content: TaskItem[] };
export type Blockquote = { type: "blockquote"; content: Block[] };
export type CodeBlock = {
  type: "codeBlock";
  attrs: { language: string | null };
  content?: PlainText[];
};
/** A formula on a line of its own, as LaTeX. */
export type MathBlock = { type: "mathBlock"; content?: PlainText[] };
export type HorizontalRule = { type: "horizontalRule" };
export type Callout = { type: "callout"; attrs: { tone: Tone }; content: Block[] };

export type Summary = { type: "summary"; content?: Inline[] };
/** What is folded away. Two people may each delete a half of it, so it may lack either. */
export type Details = { type: "details"; content?: (Summary | Block)[] };

export type CellAttributes = { colspan: number; rowspan: number; colwidth: number[] | null };
export type CellBlock =
  | Paragraph
  | BulletList
  | OrderedList
  | TaskList
  | Blockquote
  | CodeBlock
  | MathBlock
  | Image;
export type TableCell = {
  type: "tableCell" | "tableHeader";
  attrs: CellAttributes;
  content: CellBlock[];
};
export type TableRow = { type: "tableRow"; content: TableCell[] };
export type Table = { type: "table"; content: TableRow[] };

export type Image = { type: "image"; attrs: { mediaId: string; alt: string; caption: string } };
export type Video = { type: "video"; attrs: { mediaId: string; caption: string } };
export type Audio = { type: "audio"; attrs: { mediaId: string; caption: string } };
export type FileLink = { type: "file"; attrs: { mediaId: string } };
export type MediaNode = Image | Video | Audio | FileLink;

/** Pictures side by side; without any it is not shown. */
export type Gallery = {
  type: "gallery";
  attrs: { columns: 2 | 3 | 4; caption: string };
  content?: Image[];
};

/** A link that stands alone and looks like a button; without words or target it is not shown. */
export type ButtonLink = {
  type: "button";
  attrs: { href: string | null; entryId: string | null; variant: "primary" | "quiet" };
  content?: PlainText[];
};
/** Another entry, shown as a card while it is public. */
export type Embed = { type: "embed"; attrs: { entryId: string } };

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | TaskList
  | Blockquote
  | CodeBlock
  | MathBlock
  | HorizontalRule
  | Table
  | MediaNode
  | Gallery
  | Callout
  | Details
  | ButtonLink
  | Embed;

export type DocumentNode =
  | Document
  | Block
  | ListItem
  | TaskItem
  | Summary
  | TableRow
  | TableCell
  | Inline;

export const emptyDocument: Document = { type: "doc", content: [{ type: "paragraph" }] };
