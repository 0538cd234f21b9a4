import type {
  Block,
  ButtonLink,
  Details,
  Document,
  Inline,
  ListItem,
  Mark,
  MarkType,
  PlainText,
  Summary,
  TaskItem,
  Text,
} from "../types";

/** The order in which marks are kept: the editor's schema ranks them the same. */
export const markOrder: readonly MarkType[] = ["link", "color", "bold", "italic", "strike", "code"];

/** Two documents that mean the same become equal: marks in order, texts joined, nothing empty kept. */
export function canonicalDocument(doc: Document): Document {
  return { type: "doc", content: doc.content.map(canonicalBlock) };
}

function canonicalBlock<T extends Block>(block: T): T;
function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "codeBlock":
    case "mathBlock":
      return canonicalLine(block);
    case "button":
      return canonicalLine(canonicalButton(block));
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map(canonicalItem) } as Block;
    case "taskList":
      return { ...block, content: block.content.map(canonicalItem) };
    case "blockquote":
    case "callout":
      return { ...block, content: block.content.map((one) => canonicalBlock(one)) };
    case "details":
      return canonicalDetails(block);
    case "gallery":
      return withContent(block, block.content ?? []);
    case "table": {
      const content = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({
          ...cell,
          content: cell.content.map((one) => canonicalBlock(one)),
        })),
      }));
      return { ...block, content };
    }
    default:
      return block;
  }
}

function canonicalLine<T extends { content?: (Inline | PlainText)[] }>(line: T): T {
  return withContent(line, joinTexts(line.content ?? []) as NonNullable<T["content"]>);
}

function withContent<T extends { content?: unknown[] }>(node: T, content: T["content"] & {}): T {
  const { content: _, ...rest } = node;
  return (content.length > 0 ? { ...rest, content } : rest) as T;
}

function canonicalItem<T extends ListItem | TaskItem>(item: T): T {
  const [first, ...others] = item.content;
  const content = [canonicalBlock(first), ...others.map((one) => canonicalBlock(one))];
  return { ...item, content };
}

/** Only what comes first is the summary; concurrent writing may bring another, which stays as words. */
function canonicalDetails({ content = [] }: Details): Details {
  const parts = content.map((part, index): Summary | Block => {
    if (part.type !== "summary") return canonicalBlock(part);
    const { content: words } = part;
    return canonicalLine(index === 0 ? part : { type: "paragraph" as const, content: words });
  });
  return withContent({ type: "details" } as Details, parts);
}

const canonicalButton = ({ attrs, ...button }: ButtonLink): ButtonLink => ({
  ...button,
  attrs: { href: attrs.href ?? null, entryId: attrs.entryId ?? null, variant: attrs.variant },
});

export function joinTexts(nodes: readonly (Inline | PlainText)[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    if (node.type !== "text") {
      joined.push(canonicalAmongWords(node));
      continue;
    }
    const next = canonicalText(node);
    const last = joined.at(-1);
    if (last?.type === "text" && sameMarks(last, next)) last.text += next.text;
    else joined.push(next);
  }
  return joined;
}

function canonicalAmongWords(node: Exclude<Inline, Text>): Inline {
  if (node.type === "hardBreak") return { type: "hardBreak" };
  if (node.type === "mathInline") return canonicalLine({ type: node.type, content: node.content });
  return canonicalLine({ type: node.type, content: node.content });
}

function canonicalText(node: Text): Text {
  const text = node.text.replace(/\r\n?/g, "\n");
  const marks = markOrder.flatMap((type) => {
    const mark = node.marks?.find((one) => one.type === type);
    return mark ? canonicalMark(mark) : [];
  });
  return marks.length > 0 ? { type: "text", marks, text } : { type: "text", text };
}

/** ProseMirror says null of what a link has not. */
function canonicalMark(mark: Mark): Mark {
  if (mark.type === "color") return { type: "color", attrs: { color: mark.attrs.color } };
  if (mark.type !== "link") return { type: mark.type };
  const { href, entryId } = mark.attrs;
  return { type: "link", attrs: entryId ? { href, entryId } : { href } };
}

function nameOf(mark: Mark): string {
  if (mark.type === "color") return mark.attrs.color;
  return mark.type === "link" ? `link ${mark.attrs.href} ${mark.attrs.entryId ?? ""}` : mark.type;
}

function sameMarks(a: Text, b: Text): boolean {
  const names = (node: Text) => (node.marks ?? []).map(nameOf).join("|");
  return names(a) === names(b);
}
