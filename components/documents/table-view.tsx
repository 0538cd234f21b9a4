import { textOf } from "@/lib/documents/present/walk";
import type { Table, TableCell, TableRow } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps, Drawing } from "./drawing";
import { InlineView } from "./inline-view";

/** A wide table scrolls within its own frame, which the keyboard can reach. */
export function TableView({ node, drawing }: BlockProps<Table>) {
  const [head, body] = partsOf(node);
  const columns = head.flatMap((row) => row.content.map(textOf)).join(", ");
  const name = documentMessages(drawing.locale).table(drawing.tables.get(node) ?? 1, columns);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
    <div className="table-scroll" role="group" tabIndex={0} aria-label={name}>
      <table>
        {head.length > 0 && <thead>{rowsOf(head, drawing, "col")}</thead>}
        {body.length > 0 && <tbody>{rowsOf(body, drawing, "row")}</tbody>}
      </table>
    </div>
  );
}

/** The first row heads the table when it is all headings and stays in one row. */
function partsOf({ content: rows }: Table): [head: TableRow[], body: TableRow[]] {
  const isHead = rows[0]?.content.every(
    ({ type, attrs }) => type === "tableHeader" && attrs.rowspan === 1,
  );
  return isHead ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
}

const rowsOf = (rows: TableRow[], drawing: Drawing, scope: "col" | "row") =>
  rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
    <tr key={index}>
      {row.content.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <CellView key={column} cell={cell} scope={scope} drawing={drawing} />
      ))}
    </tr>
  ));

type CellViewProps = { cell: TableCell; scope: "col" | "row"; drawing: Drawing };

function CellView({ cell, scope, drawing }: CellViewProps) {
  const { colspan, rowspan } = cell.attrs;
  const spans = {
    colSpan: colspan > 1 ? colspan : undefined,
    rowSpan: rowspan > 1 ? rowspan : undefined,
  };
  const [only, ...others] = cell.content;
  const isLine = only?.type === "paragraph" && others.length === 0;
  const words = isLine ? (
    <InlineView content={only.content} drawing={drawing} />
  ) : (
    drawing.blocks(cell.content)
  );
  if (cell.type === "tableCell") return <td {...spans}>{words}</td>;
  return (
    <th {...spans} scope={scope}>
      {words}
    </th>
  );
}
