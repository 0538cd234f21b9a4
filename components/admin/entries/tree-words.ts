import type { TreeRow } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { treeMessages } from "@/lib/messages/admin/tree";
import type { Locale } from "@/lib/messages/catalogue";
import { landingOf } from "./tree-drop";
import type { Dragged } from "./use-tree-drag";

/** What a moved page's place is, in words for those who do not see the line that shows it. */
export function wordsOf({ row, drop }: Dragged, rows: TreeRow[], locale: Locale): string {
  const t = treeMessages(locale);
  const { parentId, after } = landingOf(rows, row.id, drop);
  const nameOf = (id: string) =>
    rows.find((one) => one.id === id)?.title || adminMessages(locale).untitled;
  const level = t.level(drop.depth + 1);
  if (after) return `${t.after(nameOf(after))} ${level}`;
  return `${parentId ? t.firstIn(nameOf(parentId)) : t.first} ${level}`;
}
