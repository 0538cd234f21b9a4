import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { textOf } from "../../present/walk";
import type { Block, CellAttributes, DocumentNode, MediaNode, Summary } from "../../types";
import { blocksTo, type Content, inlineTo, type Writing } from "../write";
import { encodeValue } from "./value";

type Attributes = Record<string, string>;

/** What Markdown has no way to write, in the way of directives; null for the rest. */
export function unusualBlock(block: Block | Summary, writing: Writing): Content[] | null {
  switch (block.type) {
    case "paragraph":
      return block.content ? null : [leaf("paragraph")];
    case "video":
    case "audio":
    case "file":
      return [mediaLeaf(block, writing)];
    case "button":
      return textOf(block) ? null : [buttonLeaf(block, null)];
    case "details":
      return block.content?.[0]?.type === "summary" ? null : namedBlock(block, writing);
    case "bulletList":
    case "orderedList":
    case "taskList":
      return [spreadList(block, writing)];
    default:
      return null;
  }
}

/** Any block by its name, so that nothing in it depends on what stands around it. */
export function namedBlock(block: Block | Summary, writing: Writing): Content[] | null {
  const inside = (nodes: readonly DocumentNode[]) => blocksTo(nodes, writing) as Inside;
  const items = (nodes: readonly DocumentNode[]) =>
    nodes.map((item) => {
      const checked = item.type === "taskItem" && item.attrs.checked;
      const blocks = "content" in item ? (item.content as DocumentNode[]) : [];
      return container("item", inside(blocks), checked ? { checked: "" } : {});
    });
  switch (block.type) {
    case "summary": {
      const children = block.content ? inlineTo(block.content, writing) : [];
      return [container("summary", children.length > 0 ? [{ type: "paragraph", children }] : [])];
    }
    case "bulletList":
      return [container("bullets", items(block.content))];
    case "orderedList":
      return [container("numbers", items(block.content), { start: String(block.attrs.start) })];
    case "taskList":
      return [container("tasks", items(block.content))];
    case "blockquote":
      return [container("quote", inside(block.content))];
    case "details":
      return [container("details", inside(block.content ?? []), { bare: "" })];
    case "table": {
      const rows = block.content.map((row) => {
        const cells = row.content.map((cell) =>
          container("cell", inside(cell.content), {
            ...(cell.type === "tableHeader" ? { header: "" } : {}),
            ...spans(cell.attrs),
          }),
        );
        return container("row", cells);
      });
      return [container("table", rows)];
    }
    case "codeBlock": {
      const { language } = block.attrs;
      const value = { value: encodeValue(textOf(block)) };
      return [leaf("code", { ...(language ? { language } : {}), ...value })];
    }
    case "mathBlock":
      return [leaf("math", { value: encodeValue(textOf(block)) })];
    case "image":
      return [mediaLeaf(block, writing)];
    case "button":
      return [buttonLeaf(block, encodeValue(textOf(block)))];
    default:
      return unusualBlock(block, writing);
  }
}

type Inside = ContainerDirective["children"];

function container(
  name: string,
  children: Inside,
  attributes: Attributes = {},
): ContainerDirective {
  return { type: "containerDirective", name, attributes, children };
}

function leaf(name: string, attributes: Attributes = {}): LeafDirective {
  return { type: "leafDirective", name, attributes, children: [] };
}

function mediaLeaf({ type, attrs }: MediaNode, { addressOf }: Writing): LeafDirective {
  const src = addressOf(attrs.mediaId);
  const words = Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => name !== "mediaId" && value !== ""),
  );
  return leaf(type, {
    media: attrs.mediaId,
    ...(src.startsWith("media:") ? {} : { src }),
    ...words,
  });
}

type Button = Extract<Block, { type: "button" }>;

function buttonLeaf({ attrs }: Button, value: string | null): LeafDirective {
  return leaf("button", {
    ...(attrs.href ? { href: attrs.href } : {}),
    ...(attrs.entryId ? { entry: attrs.entryId } : {}),
    ...(attrs.variant === "quiet" ? { variant: "quiet" } : {}),
    ...(value ? { value } : {}),
  });
}

function spans({ colspan, rowspan, colwidth }: CellAttributes): Attributes {
  return {
    ...(colspan > 1 ? { colspan: String(colspan) } : {}),
    ...(rowspan > 1 ? { rowspan: String(rowspan) } : {}),
    ...(colwidth ? { widths: colwidth.join(" ") } : {}),
  };
}

type List = Extract<Block, { type: "bulletList" | "orderedList" | "taskList" }>;

/** An item of several blocks has lines between them, but for a list right below its words. */
function spreadList(list: List, writing: Writing): Content {
  const ordered = list.type === "orderedList";
  const children = list.content.map((item) => {
    const [first, second, ...others] = item.content;
    const nested = second?.type === "bulletList" || second?.type === "taskList";
    const alone = !first.content && !second;
    return {
      type: "listItem" as const,
      spread: second !== undefined && !(first.content && nested && others.length === 0),
      ...(item.type === "taskItem" ? { checked: item.attrs.checked } : {}),
      children: alone ? [] : blocksTo(item.content, writing),
    };
  });
  return {
    type: "list",
    ordered,
    start: ordered ? list.attrs.start : null,
    spread: false,
    children,
  };
}
