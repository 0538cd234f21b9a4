import type { List, ListItem as MdListItem } from "mdast";
import type { Block, ListItem, TaskItem } from "../types";
import type { Conversion } from "./conversion";

type ConvertBlocks = (nodes: ListContent, conversion: Conversion) => Block[];
type ListContent = List["children"][number]["children"];

export function listFrom(list: List, conversion: Conversion, blocksFrom: ConvertBlocks): Block {
  const contentOf = (item: MdListItem): ListItem["content"] => {
    const [first, ...others] = blocksFrom(item.children, conversion);
    if (first?.type === "paragraph") return [first, ...others];
    return [{ type: "paragraph" }, ...(first ? [first, ...others] : [])];
  };
  if (list.children.some((item) => typeof item.checked === "boolean")) {
    const tasks = list.children.map((item): TaskItem => {
      const attrs = { checked: item.checked === true };
      return { type: "taskItem", attrs, content: contentOf(item) };
    });
    return { type: "taskList", content: tasks };
  }
  const content = list.children.map(
    (item): ListItem => ({ type: "listItem", content: contentOf(item) }),
  );
  if (!list.ordered) return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: Math.min(list.start ?? 1, 1_000_000) }, content };
}
