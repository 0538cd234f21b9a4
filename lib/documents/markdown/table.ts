import type { Table as MdTable } from "mdast";
import type { Table, TableCell } from "../types";
import type { Conversion } from "./conversion";
import { inlineFrom } from "./inline";

/** GFM lets a row be shorter or longer than the first; here every row gets the same width. */
export function tableFrom(table: MdTable, conversion: Conversion): Table {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const content = table.children.map((row, index) => ({
    type: "tableRow" as const,
    content: Array.from({ length: width }, (_, column): TableCell => {
      const cell = row.children[column];
      return {
        type: index === 0 ? "tableHeader" : "tableCell",
        attrs: { colspan: 1, rowspan: 1, colwidth: null },
        content: [
          { type: "paragraph", content: cell ? inlineFrom(cell.children, conversion) : [] },
        ],
      };
    }),
  }));
  return { type: "table", content };
}
