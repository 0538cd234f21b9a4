import type { BulletList, ListItem, OrderedList, TaskItem, TaskList } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps, Drawing } from "./drawing";
import { InlineView } from "./inline-view";

export function BulletListView({ node, drawing }: BlockProps<BulletList>) {
  return <ul>{itemsOf(node.content, drawing)}</ul>;
}

export function OrderedListView({ node, drawing }: BlockProps<OrderedList>) {
  const { start } = node.attrs;
  return <ol start={start === 1 ? undefined : start}>{itemsOf(node.content, drawing)}</ol>;
}

/** The sign is a character, so that it is read where no style reaches, and a picture for who listens. */
export function TaskListView({ node, drawing }: BlockProps<TaskList>) {
  const t = documentMessages(drawing.locale);
  return (
    <ul className="tasks">
      {node.content.map((item, index) => {
        const { checked } = item.attrs;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once
          <li key={index} data-checked={checked || undefined}>
            <span className="task-sign" role="img" aria-label={checked ? t.taskDone : t.taskToDo}>
              {checked ? "☑" : "☐"}
            </span>{" "}
            {isTight(item) ? drawTight(item, drawing) : drawing.blocks(item.content)}
          </li>
        );
      })}
    </ul>
  );
}

const itemsOf = (items: readonly ListItem[], drawing: Drawing) =>
  items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
    <li key={index}>{isTight(item) ? drawTight(item, drawing) : drawing.blocks(item.content)}</li>
  ));

/** A line of its own, perhaps with lists below: it needs no paragraph. */
function isTight({ content: [, ...others] }: ListItem | TaskItem): boolean {
  return others.every(({ type }) => /List$/.test(type));
}

function drawTight({ content: [first, ...lists] }: ListItem | TaskItem, drawing: Drawing) {
  return (
    <>
      <InlineView content={first.content} drawing={drawing} />
      {drawing.blocks(lists)}
    </>
  );
}
