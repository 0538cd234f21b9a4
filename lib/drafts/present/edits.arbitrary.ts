import { joinBackward } from "@tiptap/pm/commands";
import type { MarkType, Node, NodeType } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { Command } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from "@tiptap/pm/tables";
import { documentSchema } from "@/lib/documents/schema";
import { paragraph, type Replica } from "./replica.arbitrary";

const { listItem, bulletList, table, tableRow, tableCell } = documentSchema.nodes as Record<
  string,
  NodeType
> as Record<"listItem" | "bulletList" | "table" | "tableRow" | "tableCell", NodeType>;

const { color } = documentSchema.marks as Record<string, MarkType> as Record<"color", MarkType>;

/** The words from the caret to the end of its line get a colour, or lose it. */
const colorRest: Command = ({ tr, selection: { $from } }, dispatch) => {
  const [from, to] = [$from.pos, $from.end()];
  if (from === to) return false;
  const has = tr.doc.rangeHasMark(from, to, color);
  if (has) dispatch?.(tr.removeMark(from, to, color));
  else dispatch?.(tr.addMark(from, to, color.create({ color: "#1f6f43" })));
  return true;
};

const commands = {
  list: wrapInList(bulletList),
  enter: splitListItem(listItem),
  back: joinBackward,
  sink: sinkListItem(listItem),
  lift: liftListItem(listItem),
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  color: colorRest,
} satisfies Record<string, Command>;

const plain = ["type", "erase", "split", "join", "remove", "turn", "wrap"] as const;
type Plain = (typeof plain)[number];
type Named = keyof typeof commands;
export type Edit = Plain | Named | "table";

/** As often as writers do them. */
export const plainEdits: readonly Edit[] = ["type", "type", ...plain];
export const richEdits: readonly Edit[] = [
  ...(["type", "type", "type", "erase", "split", "remove", "list", "list", "table"] as const),
  ...(Object.keys(commands) as Named[]),
];

/** What to do, where, and what to type; where it makes no sense, nothing is done. */
export type Wanted = { edit: Edit; block: number; at: number; text: () => string };

export function write(replica: Replica, wanted: Wanted): void {
  const { edit, at, text } = wanted;
  const node = replica.node();
  const block = wanted.block % node.childCount;
  const isRich = [table, bulletList].includes(node.child(block).type);
  if (edit === "table") {
    if (node.child(block).type.name === "paragraph") replica.edit(replacing(block, tableOf));
  } else if (edit in commands) replica.press(placeIn(node, block, at), commands[edit as Named]);
  else if (isRich) writeInside(replica, { ...wanted, block, edit: edit as Plain });
  else writeBlock(replica, { edit: edit as Plain, block, at, text });
}

type Plainly = Wanted & { edit: Plain };

function writeBlock(replica: Replica, { edit, block, at, text }: Plainly): void {
  const words = replica.lines()[block] ?? "";
  const place = at % (words.length + 1);
  if (edit === "type") replica.type(block, place, text());
  else if (edit === "erase") replica.erase(block, place, 2);
  else if (edit === "split") replica.split(block, place);
  else if (edit === "turn") replica.turn(block);
  else if (edit === "wrap") replica.wrap(block);
  else if (edit === "remove" && replica.lines().length > 1) replica.remove(block);
  else if (edit === "join" && block > 0 && isSimple(replica.node().child(block - 1))) {
    replica.join(block);
  }
}

const isSimple = ({ type }: Node) => type !== table && type !== bulletList;

function writeInside(replica: Replica, { edit, block, at, text }: Plainly): void {
  const place = placeIn(replica.node(), block, at);
  if (edit === "remove" && replica.lines().length > 1) replica.remove(block);
  if (edit === "split") replica.press(place, commands.enter);
  if (edit === "type") {
    replica.press(place, ({ tr }, dispatch) => {
      dispatch?.(tr.insertText(text()));
      return true;
    });
  }
  if (edit === "erase") {
    replica.press(place, ({ tr, selection: { $from } }, dispatch) => {
      dispatch?.(tr.delete($from.pos, Math.min($from.pos + 2, $from.end())));
      return true;
    });
  }
}

/** Somewhere in one of the texts of a block. */
function placeIn(node: Node, block: number, at: number): number {
  const texts: number[] = [];
  let start = 0;
  for (let n = 0; n < block; n += 1) start += node.child(n).nodeSize;
  node.nodesBetween(start, start + node.child(block).nodeSize, (child, pos) => {
    if (!child.isTextblock) return;
    texts.push(pos + 1 + (Math.floor(at / 3) % (child.content.size + 1)));
  });
  return texts[at % texts.length] ?? start + 1;
}

const replacing = (block: number, by: (one: Node) => Node) => (blocks: Node[]) =>
  blocks.map((one, n) => (n === block ? by(one) : one));

/** Two rows of two, with what was written in the first cell. */
function tableOf(first: Node): Node {
  const cell = (content: Node) => tableCell.create(null, content);
  const row = (one: Node) => tableRow.create(null, [cell(one), cell(paragraph(""))]);
  return table.create(null, [row(first), row(paragraph(""))]);
}
