import type {
  BlockContent,
  FootnoteDefinition,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { joinTexts } from "../input/canonical";
import { textOf } from "../present/walk";
import type { Block, Document, DocumentNode, Footnote, Inline, Mark, Summary } from "../types";

export type Written = {
  /** Where a file of the library is found. */
  addressOf: (mediaId: string) => string;
  /** Another way to write a block, or null for the usual one. */
  block?: (block: Block | Summary, writing: Writing) => Content[] | null;
  /** Another way to write a line. */
  line?: (inlines: readonly Inline[], writing: Writing) => PhrasingContent[];
};

export type Content = BlockContent | ContainerDirective | LeafDirective;
export type Writing = Written & { notes: FootnoteDefinition[] };

/** A document as the tree that Markdown is written from; its notes are defined at the end. */
export function rootOf(doc: Document, written: Written): Root {
  const writing: Writing = { ...written, notes: [] };
  const children = blocksTo(doc.content, writing) as RootContent[];
  return { type: "root", children: [...children, ...writing.notes] };
}

export function blocksTo(blocks: readonly DocumentNode[], written: Writing): BlockContent[] {
  return blocks.flatMap(
    (block) => written.block?.(block as Block, written) ?? blockTo(block as Block, written),
  ) as BlockContent[];
}

function blockTo(block: Block, written: Writing): Content[] {
  switch (block.type) {
    case "paragraph":
      return block.content
        ? [{ type: "paragraph", children: inlineTo(block.content, written) }]
        : [];
    case "heading":
      return [
        {
          type: "heading",
          depth: block.attrs.level,
          children: inlineTo(block.content ?? [], written),
        },
      ];
    case "bulletList":
    case "orderedList": {
      const items = block.content.map((item) => ({
        type: "listItem" as const,
        spread: false,
        children: blocksTo(item.content, written),
      }));
      const ordered = block.type === "orderedList";
      const start = ordered ? block.attrs.start : null;
      return [{ type: "list", ordered, start, spread: false, children: items }];
    }
    case "taskList": {
      const items = block.content.map((item) => ({
        type: "listItem" as const,
        spread: false,
        checked: item.attrs.checked,
        children: blocksTo(item.content, written),
      }));
      return [{ type: "list", ordered: false, spread: false, children: items }];
    }
    case "blockquote":
      return [{ type: "blockquote", children: blocksTo(block.content, written) }];
    case "callout": {
      const children = blocksTo(block.content, written);
      return [{ type: "containerDirective", name: block.attrs.tone, children }];
    }
    case "codeBlock": {
      const value = (block.content ?? []).map(({ text }) => text).join("");
      return [{ type: "code", lang: block.attrs.language, value }];
    }
    case "mathBlock":
      return [{ type: "math", value: textOf(block) }];
    case "details": {
      const { content = [] } = block;
      const [first, ...rest] = content;
      const words = first?.type === "summary" ? first.content : undefined;
      const label = words && {
        type: "paragraph" as const,
        data: { directiveLabel: true },
        children: inlineTo(words, written),
      };
      const children = blocksTo(first?.type === "summary" ? rest : content, written);
      return [
        {
          type: "containerDirective",
          name: "details",
          children: label ? [label, ...children] : children,
        },
      ];
    }
    case "gallery": {
      const { columns, caption } = block.attrs;
      const attributes = { columns: String(columns), ...(caption && { caption }) };
      const children = blocksTo(block.content ?? [], written);
      return [{ type: "containerDirective", name: "gallery", attributes, children }];
    }
    case "button": {
      const { href, entryId, variant } = block.attrs;
      const attributes = {
        ...(href && { href }),
        ...(entryId && { entry: entryId }),
        ...(variant === "quiet" && { variant }),
      };
      const children: PhrasingContent[] = [{ type: "text", value: textOf(block) }];
      return href || entryId
        ? [{ type: "leafDirective", name: "button", attributes, children }]
        : [];
    }
    case "embed": {
      const attributes = { id: block.attrs.entryId };
      return [{ type: "leafDirective", name: "entry", attributes, children: [] }];
    }
    case "horizontalRule":
      return [{ type: "thematicBreak" }];
    case "table": {
      const children = block.content.map(
        (row): TableRow => ({
          type: "tableRow",
          children: row.content.map((cell) => ({
            type: "tableCell",
            children: cell.content.flatMap((one, at) => lineOf(one, at, written)),
          })),
        }),
      );
      return [{ type: "table", children }];
    }
    case "image":
    case "video":
    case "audio":
    case "file":
      return [pictureOf(block.attrs, written)];
  }
}

function pictureOf(attrs: { mediaId: string; alt?: string; caption?: string }, written: Writing) {
  const { mediaId, alt = "", caption } = attrs;
  const url = written.addressOf(mediaId);
  const image = { type: "image" as const, url, alt, title: caption || null };
  return { type: "paragraph" as const, children: [image] };
}

/** A cell is one line of Markdown, whatever stands in it. */
function lineOf(block: DocumentNode, index: number, written: Writing): PhrasingContent[] {
  const space: PhrasingContent[] = index > 0 ? [{ type: "text", value: " " }] : [];
  if (block.type === "codeBlock") {
    const value = (block.content ?? []).map(({ text }) => text).join("");
    return [...space, { type: "inlineCode", value }];
  }
  if (block.type === "mathBlock") return [...space, { type: "inlineMath", value: textOf(block) }];
  if (block.type === "paragraph" || block.type === "heading") {
    return [...space, ...inlineTo((block.content ?? []) as Inline[], written)];
  }
  const inside = "content" in block ? (block.content as DocumentNode[]) : [];
  return inside.length > 0
    ? [...space, ...inside.flatMap((one, at) => lineOf(one, at, written))]
    : [];
}

const order = ["link", "color", "bold", "italic", "strike"] as const;

export function inlineTo(inlines: readonly Inline[], written: Writing): PhrasingContent[] {
  if (written.line) return written.line(inlines, written);
  return runsTo(joinTexts(inlines.map(withoutColor)), written, 0);
}

/** Markdown has no colours; words that only they told apart are one again. */
function withoutColor(inline: Inline): Inline {
  if (inline.type !== "text") return inline;
  return { ...inline, marks: marksOf(inline).filter(({ type }) => type !== "color") };
}

/** Words that share a mark stand within it together. */
export function runsTo(
  inlines: readonly Inline[],
  written: Writing,
  depth: number,
): PhrasingContent[] {
  const mark = order[depth];
  if (!mark) return inlines.flatMap((inline) => wordsTo(inline, written));
  const runs: { mark: Mark | undefined; inlines: Inline[] }[] = [];
  for (const inline of inlines) {
    const own = marksOf(inline).find(({ type }) => type === mark);
    const last = runs.at(-1);
    if (last && JSON.stringify(last.mark) === JSON.stringify(own)) last.inlines.push(inline);
    else runs.push({ mark: own, inlines: [inline] });
  }
  return runs.flatMap((run) => {
    const children = runsTo(run.inlines, written, depth + 1);
    return run.mark ? [around(run.mark, children, written)] : children;
  });
}

function around(mark: Mark, children: PhrasingContent[], written: Writing): PhrasingContent {
  if (mark.type === "link") {
    const { href, entryId } = mark.attrs;
    const title = written.line && entryId ? `${entryTitle}${entryId}` : null;
    return { type: "link", url: href, title, children } as PhrasingContent;
  }
  if (mark.type === "color") {
    const attributes = { value: mark.attrs.color };
    return { type: "textDirective", name: "color", attributes, children } as PhrasingContent;
  }
  const type = mark.type === "bold" ? "strong" : mark.type === "italic" ? "emphasis" : "delete";
  return { type, children };
}

function wordsTo(inline: Inline, written: Writing): PhrasingContent[] {
  if (inline.type === "hardBreak") return [{ type: "break" }];
  if (inline.type === "mathInline") {
    const value = textOf(inline).trim();
    return value ? [{ type: "inlineMath", value }] : [];
  }
  if (inline.type === "footnote") return noteTo(inline, written);
  const code = marksOf(inline).some(({ type }) => type === "code");
  return [{ type: code ? "inlineCode" : "text", value: inline.text }];
}

export function noteTo({ content = [] }: Footnote, written: Writing): PhrasingContent[] {
  if (content.length === 0 && !written.line) return [];
  const identifier = String(written.notes.length + 1);
  const names = { identifier, label: identifier };
  const children = inlineTo(content, written);
  written.notes.push({
    type: "footnoteDefinition",
    ...names,
    children: [{ type: "paragraph", children }],
  });
  return [{ type: "footnoteReference", ...names }];
}

/** What stands before an entry's id in the title of a link to it. */
export const entryTitle = "entry ";

export const marksOf = (inline: Inline): Mark[] => ("marks" in inline && inline.marks) || [];
