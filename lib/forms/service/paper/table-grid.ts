import "server-only";
import type { TableCell, TableRow } from "@/lib/documents/types";

/** A cell and where it stands. */
export type Cell = { cell: TableCell; row: number; column: number; columns: number; rows: number };

/** Where each cell of a table stands, whatever spans those above and before it have. */
export function gridOf(content: readonly TableRow[]): { rows: Cell[][]; columns: number } {
  const taken: boolean[][] = content.map(() => []);
  let columns = 0;
  const rows = content.map((line, row) => {
    let column = 0;
    return line.content.map((cell): Cell => {
      while (taken[row]?.[column]) column += 1;
      const wide = Math.max(1, cell.attrs.colspan);
      const high = Math.max(1, Math.min(cell.attrs.rowspan, content.length - row));
      for (let y = row; y < row + high; y++) {
        for (let x = column; x < column + wide; x++) (taken[y] as boolean[])[x] = true;
      }
      columns = Math.max(columns, column + wide);
      return { cell, row, column, columns: wide, rows: high };
    });
  });
  return { rows, columns };
}
