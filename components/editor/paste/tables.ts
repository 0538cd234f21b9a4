import { documentLimits } from "@/lib/documents/input/limits";
import { findTableProblem } from "@/lib/documents/input/table";
import type { TableCell } from "@/lib/documents/types";
import { rename, unwrap, wordsOf, wrapContent } from "./nodes";

/** Tables of rows and cells; what a page only laid out in a table becomes paragraphs again. */
export function fixTables(body: HTMLElement) {
  const tables = [...body.querySelectorAll("table")].reverse();
  for (const table of tables) {
    if (table.parentElement?.closest("td, th") || isLayout(table)) dissolve(table);
  }
  for (const caption of body.querySelectorAll("table > caption")) {
    const words = rename(caption, "p");
    words.closest("table")?.before(words);
  }
  for (const cell of body.querySelectorAll("thead td")) {
    const head = body.ownerDocument.createElement("th");
    head.append(...cell.childNodes);
    for (const name of ["colspan", "rowspan"]) {
      const span = cell.getAttribute(name);
      if (span) head.setAttribute(name, span);
    }
    cell.replaceWith(head);
  }
  for (const cell of body.querySelectorAll("td, th")) {
    if (!cell.closest("table")) unwrap(cell);
    else fixCell(cell);
  }
  fixSpans(body);
}

/** A table whose cells do not fill a rectangle loses its spans, and gets the cells that it lacks. */
export function fixSpans(body: HTMLElement) {
  for (const table of body.querySelectorAll("table")) {
    const rows = [...table.rows].filter((row) => row.cells.length > 0);
    const content = rows.map((row) => ({
      type: "tableRow" as const,
      content: [...row.cells].map(
        ({ colSpan: colspan, rowSpan: rowspan }): TableCell => ({
          type: "tableCell",
          attrs: { colspan, rowspan, colwidth: null },
          content: [],
        }),
      ),
    }));
    if (rows.length === 0) table.remove();
    else if (findTableProblem({ type: "table", content })) makeRegular(rows);
  }
}

function makeRegular(rows: HTMLTableRowElement[]) {
  const width = Math.min(
    documentLimits.columns,
    Math.max(...rows.map(({ cells }) => cells.length)),
  );
  for (const row of rows) {
    const cells = [...row.cells];
    for (const cell of cells) {
      cell.removeAttribute("colspan");
      cell.removeAttribute("rowspan");
    }
    for (const extra of cells.slice(width)) {
      cells[width - 1]?.append(" ", ...extra.childNodes);
      extra.remove();
    }
    const head = cells.every((cell) => cell.localName === "th");
    for (let count = cells.length; count < width; count += 1) {
      row.append(row.ownerDocument.createElement(head ? "th" : "td"));
    }
  }
}

const isLayout = (table: Element) =>
  /^(presentation|none)$/.test(table.getAttribute("role") ?? "") ||
  table.querySelectorAll("td, th").length < 2;

/** Each row a line of its own, its cells one after the other. */
function dissolve(table: Element) {
  const { ownerDocument } = table;
  const lines = [...table.querySelectorAll("tr")].flatMap((row): Node[] => {
    const cells = [...row.querySelectorAll(":scope > td, :scope > th")];
    if (
      cells.some((cell) => cell.querySelector("p, div, ul, ol, pre, blockquote, h1, h2, h3, h4"))
    ) {
      return cells.flatMap((cell) => [...cell.childNodes]);
    }
    const line = ownerDocument.createElement("p");
    const filled = cells.filter((cell) => wordsOf(cell) !== "" || cell.querySelector("img"));
    for (const [index, cell] of filled.entries()) {
      line.append(...(index > 0 ? [" · "] : []), ...cell.childNodes);
    }
    return filled.length > 0 ? [line] : [];
  });
  table.replaceWith(...lines);
}

/** What a cell cannot hold is kept as its words. */
function fixCell(cell: Element) {
  for (const heading of cell.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    wrapContent(heading, "strong");
    rename(heading, "p");
  }
  for (const line of cell.querySelectorAll("hr")) line.remove();
  for (const box of cell.querySelectorAll("details, .callout, figure")) unwrap(box);
  for (const summary of cell.querySelectorAll("summary, figcaption")) rename(summary, "p");
  for (const strong of cell.matches("th") ? cell.querySelectorAll("b, strong") : []) unwrap(strong);
}
