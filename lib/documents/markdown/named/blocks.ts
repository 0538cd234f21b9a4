import type { RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { cleanLanguage, isUuid } from "../../input/text";
import type {
  Block,
  CellBlock,
  Details,
  ListItem,
  Paragraph,
  Summary,
  Table,
  TableCell,
  TaskItem,
} from "../../types";
import type { Conversion, ConvertBlocks } from "../conversion";
import { inlineFrom } from "../inline";
import { filled } from "../words";
import { plain } from "./inline";
import { decodeValue } from "./value";

/** `::paragraph`, `::image{media=…}` and other blocks by their names; null for a name of another kind. */
export function namedLeaf({ name, attributes }: LeafDirective): Block | null {
  const given = attributes ?? {};
  const mediaId = given.media ?? "";
  const caption = given.caption ?? "";
  const value = plain(decodeValue(given.value));
  switch (name) {
    case "paragraph":
      return { type: "paragraph" };
    case "code":
      return {
        type: "codeBlock",
        attrs: { language: cleanLanguage(given.language) },
        content: value,
      };
    case "math":
      return { type: "mathBlock", content: value };
  }
  if (!isUuid(mediaId)) return null;
  switch (name) {
    case "image":
      return { type: "image", attrs: { mediaId, alt: given.alt ?? "", caption } };
    case "video":
    case "audio":
      return { type: name, attrs: { mediaId, caption } };
    case "file":
      return { type: "file", attrs: { mediaId } };
  }
  return null;
}

/** `:::bullets` with `:::item`, `:::table` with `:::row` and `:::cell`, and others by their names. */
export function namedContainer(
  node: ContainerDirective,
  conversion: Conversion,
  blocksFrom: ConvertBlocks,
): Block | null {
  const given = node.attributes ?? {};
  const inside = ({ children }: ContainerDirective) => blocksFrom(children, conversion);
  switch (node.name) {
    case "quote":
      return { type: "blockquote", content: filled(inside(node)) };
    case "bullets":
      return { type: "bulletList", content: items(node).map(itemOf) };
    case "numbers": {
      const start = Number.parseInt(given.start ?? "1", 10) || 0;
      return { type: "orderedList", attrs: { start }, content: items(node).map(itemOf) };
    }
    case "tasks":
      return { type: "taskList", content: items(node).map(taskOf) };
    case "table":
      return tableOf();
    case "details":
      return typeof given.bare === "string" ? bareDetails() : null;
    default:
      return null;
  }

  function itemOf(item: ContainerDirective): ListItem {
    return { type: "listItem", content: beginning(inside(item)) };
  }

  function taskOf(item: ContainerDirective): TaskItem {
    const checked = typeof item.attributes?.checked === "string";
    return { type: "taskItem", attrs: { checked }, content: beginning(inside(item)) };
  }

  function tableOf(): Table {
    const content = containers(node, "row").map((row) => ({
      type: "tableRow" as const,
      content: containers(row, "cell").map(cellOf),
    }));
    return { type: "table", content };
  }

  function cellOf(cell: ContainerDirective): TableCell {
    const { header, colspan, rowspan, widths } = cell.attributes ?? {};
    const attrs = {
      colspan: Number(colspan ?? 1),
      rowspan: Number(rowspan ?? 1),
      colwidth: widths ? widths.split(" ").map(Number) : null,
    };
    const type = typeof header === "string" ? "tableHeader" : "tableCell";
    return { type, attrs, content: filled(inside(cell)) as CellBlock[] };
  }

  /** A fold as it is: without summary, or with one that is no label. */
  function bareDetails(): Details {
    const content = node.children.flatMap((child): (Summary | Block)[] => {
      if (!isNamed(child, "summary")) return blocksFrom([child], conversion);
      const [line] = child.children;
      const words = line?.type === "paragraph" ? inlineFrom(line.children, conversion) : [];
      return [{ type: "summary", content: words }];
    });
    return { type: "details", content };
  }
}

const items = (node: ContainerDirective) => containers(node, "item");

function containers({ children }: ContainerDirective, name: string): ContainerDirective[] {
  return (children as RootContent[]).filter((child) => isNamed(child, name));
}

function isNamed(node: RootContent, name: string): node is ContainerDirective {
  return node.type === "containerDirective" && node.name === name;
}

function beginning(blocks: Block[]): [Paragraph, ...Block[]] {
  const [first, ...others] = blocks;
  if (first?.type === "paragraph") return [first, ...others];
  return [{ type: "paragraph" }, ...blocks];
}
