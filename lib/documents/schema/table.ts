import {
  Table as TiptapTable,
  TableCell as TiptapTableCell,
  TableHeader as TiptapTableHeader,
  TableRow as TiptapTableRow,
} from "@tiptap/extension-table";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  isInTable,
  moveTableColumn,
  moveTableRow,
  selectedRect,
  TableMap,
} from "@tiptap/pm/tables";
import { documentLimits } from "@/lib/documents/input/limits";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    tablePlaces: {
      moveRow: (by: 1 | -1) => ReturnType;
      moveColumn: (by: 1 | -1) => ReturnType;
    };
  }
}

const cellContent =
  "(paragraph | bulletList | orderedList | taskList | blockquote | codeBlock | mathBlock | image)+";

function spanAttribute(name: "colspan" | "rowspan") {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const span = Number.parseInt(element.getAttribute(name) ?? "", 10);
      return span >= 1 ? Math.min(span, documentLimits.columns) : 1;
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  };
}

const cellAttributes = () => ({
  colspan: spanAttribute("colspan"),
  rowspan: spanAttribute("rowspan"),
  // Widths are kept when a document brings them; nothing here gives a cell one.
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

const TableCell = TiptapTableCell.extend({ content: cellContent, addAttributes: cellAttributes });
const TableHeader = TiptapTableHeader.extend({
  content: cellContent,
  addAttributes: cellAttributes,
});
const TableRow = TiptapTableRow.extend({ content: "(tableCell | tableHeader)+" });
const Table = TiptapTable.extend({
  addCommands() {
    return {
      ...this.parent?.(),
      moveRow:
        (by) =>
        ({ state, dispatch }) =>
          move(state, dispatch, "row", by),
      moveColumn:
        (by) =>
        ({ state, dispatch }) =>
          move(state, dispatch, "column", by),
    };
  },
}).configure({ resizable: false, View: null, renderWrapper: true });

type Dispatch = ((tr: Transaction) => void) | undefined;

/** Cells that span hold their rows and columns together: a table with such cells stays as it is. */
function move(state: EditorState, dispatch: Dispatch, what: "row" | "column", by: 1 | -1): boolean {
  if (!isInTable(state)) return false;
  const { map, table, tableStart, left, top, bottom, right } = selectedRect(state);
  const spans = map.map.length !== new Set(map.map).size;
  const [from, end, size] = what === "row" ? [top, bottom, map.height] : [left, right, map.width];
  const to = from + by;
  if (spans || end - from !== 1 || to < 0 || to >= size) return false;
  if (what === "row" && Math.min(from, to) === 0 && hasHeader(table)) return false;
  const command = (what === "row" ? moveTableRow : moveTableColumn)({ from, to, select: false });
  return command(state, (tr) => {
    // The caret stays in its cell: with whole cells selected the next key would empty them.
    const moved = tr.doc.nodeAt(tableStart - 1) ?? table;
    const [row, column] = what === "row" ? [to, left] : [top, to];
    const cell = TableMap.get(moved).positionAt(row, column, moved);
    tr.setSelection(TextSelection.near(tr.doc.resolve(tableStart + cell + 1)));
    dispatch?.(tr);
  });
}

/** A row of headings stays on top. */
const hasHeader = ({ firstChild }: ProseMirrorNode) =>
  firstChild?.children.every(({ type }) => type.spec.tableRole === "header_cell") ?? false;

export const tableExtensions = [Table, TableRow, TableHeader, TableCell];
