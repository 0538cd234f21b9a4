import type { Table, TableCell } from "../types";
import { documentLimits } from "./limits";

export type TableProblem = { row: number; message: string };

/** A table is kept only when its cells, with their spans, fill a rectangle exactly. */
export function findTableProblem(table: Table): TableProblem | null {
  const height = table.content.length;
  let width: number | null = null;
  let hanging: number[] = [];
  for (const [row, { content: cells }] of table.content.entries()) {
    const filled = fillRow(cells, hanging, height - row);
    if (typeof filled === "string") return { row, message: filled };
    width ??= filled.length;
    if (filled.length !== width || filled.includes(0)) {
      return { row, message: `Each row must fill the same ${width} columns` };
    }
    hanging = filled.map((rows) => rows - 1);
  }
  return null;
}

/** For each column, how many rows the cell that covers it still takes; or what is wrong. */
function fillRow(cells: TableCell[], hanging: number[], rowsLeft: number): number[] | string {
  const filled = [...hanging];
  let column = 0;
  for (const { attrs } of cells) {
    while ((filled[column] ?? 0) > 0) column += 1;
    if (attrs.rowspan > rowsLeft) return "A cell reaches below the last row";
    if (attrs.colwidth && attrs.colwidth.length !== attrs.colspan) {
      return "A cell has one width for each of its columns";
    }
    for (let covered = 0; covered < attrs.colspan; covered += 1, column += 1) {
      if ((filled[column] ?? 0) > 0) return "Two cells overlap";
      if (column >= documentLimits.columns) {
        return `A table has at most ${documentLimits.columns} columns`;
      }
      filled[column] = attrs.rowspan;
    }
  }
  return filled;
}
