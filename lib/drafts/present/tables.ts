import { Fragment, type Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { fixTables, TableMap } from "@tiptap/pm/tables";
import { documentLimits } from "@/lib/documents/input/limits";

/**
 * Makes tables whole after a merge: all rows as long as most are, and no more columns than there may
 * be. What is written in cells stays; the same document where nothing was wrong.
 */
export function fitTables(doc: Node): Node {
  const square = mapTables(doc, squareTable);
  const fixed = fixTables(EditorState.create({ doc: square }))?.doc ?? square;
  return mapTables(fixed, narrowTable);
}

function mapTables(node: Node, change: (table: Node) => Node): Node {
  if (node.type.name === "table") return change(node);
  if (node.isLeaf || node.isTextblock) return node;
  const children = node.children.map((child) => mapTables(child, change));
  const same = children.every((child, n) => child === node.child(n));
  return same ? node : node.copy(Fragment.fromArray(children));
}

/**
 * One adds a column while another adds a row, and both fill the hole: rows that are longer than most
 * lose empty cells at their end. Otherwise each mending would make the next one necessary.
 */
function squareTable(table: Node): Node {
  const rows = table.children;
  if (rows.some((row) => row.children.some(spans))) return table;
  const width = Math.max(usualLength(rows), ...rows.map(writtenLength));
  if (rows.every((row) => row.childCount === width)) return table;
  return table.copy(Fragment.fromArray(rows.map((row) => withLength(row, width))));
}

const spans = ({ attrs }: Node) => attrs.colspan !== 1 || attrs.rowspan !== 1;

function usualLength(rows: readonly Node[]): number {
  const counts = new Map<number, number>();
  for (const { childCount } of rows) counts.set(childCount, (counts.get(childCount) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 0;
}

const writtenLength = (row: Node) => row.children.findLastIndex((cell) => !isEmpty(cell)) + 1;

const isEmpty = (cell: Node) =>
  cell.childCount === 1 &&
  Boolean(cell.firstChild?.isTextblock) &&
  cell.firstChild?.content.size === 0;

function withLength(row: Node, length: number): Node {
  const cells = row.children.slice(0, length);
  const kind = row.lastChild?.type;
  while (kind && cells.length < length) cells.push(kind.createAndFill() as Node);
  return row.copy(Fragment.fromArray(cells));
}

/** What is written beyond the last column that there may be goes into that one. */
function narrowTable(table: Node): Node {
  const map = TableMap.get(table);
  const most = documentLimits.columns;
  if (map.width <= most) return table;
  const over = new Map<number, Node[]>();
  const rows: [cell: Node, at: number][][] = [];
  table.forEach((row, rowAt, top) => {
    const kept: [Node, number][] = [];
    row.forEach((cell, cellAt) => {
      const at = rowAt + 1 + cellAt;
      const { left, right } = map.findCell(at);
      if (left < most) kept.push([right > most ? narrowed(cell, most - left) : cell, at]);
      else if (!isEmpty(cell)) {
        const last = map.map[top * map.width + most - 1] as number;
        over.set(last, [...(over.get(last) ?? []), ...cell.children]);
      }
    });
    rows.push(kept);
  });
  const withMore = ([cell, at]: [Node, number]) => {
    const more = over.get(at);
    if (!more) return cell;
    return cell.copy(Fragment.fromArray([...(isEmpty(cell) ? [] : cell.children), ...more]));
  };
  return table.copy(
    Fragment.fromArray(
      rows.map((kept, n) => table.child(n).copy(Fragment.fromArray(kept.map(withMore)))),
    ),
  );
}

function narrowed(cell: Node, colspan: number): Node {
  const colwidth = (cell.attrs.colwidth as number[] | null)?.slice(0, colspan) ?? null;
  return cell.type.create({ ...cell.attrs, colspan, colwidth }, cell.content);
}
