import type { ReactNode } from "react";
import type { Drawing } from "@/components/documents/drawing";
import type { Change } from "@/lib/history/types";
import type { HistoryWords } from "@/lib/messages/history";

type ChangeListProps = { changes: Change[]; drawing: Drawing; words: HistoryWords };

/** More than these in a row that stay as they were are folded, but for the first and the last. */
const mostShown = 4;
const signs = { inserted: "+", deleted: "−", changed: "±" } as const;

/** The blocks of both versions in one text; each change says what it is and leads to the next. */
export function ChangeList({ changes, drawing, words }: ChangeListProps) {
  const all = changes.filter(({ kind }) => kind !== "same");
  return changes.map((change, index) => {
    const { kind, blocks } = change;
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never reordered
    if (kind === "same") return <Unchanged key={index} {...{ blocks, drawing, words }} />;
    const number = all.indexOf(change) + 1;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <div key={index} id={`change-${number}`} className="change" data-change={kind}>
        <p className="change-label">
          <span aria-hidden="true">{signs[kind]}</span> {words[kind]}
          {number < all.length && (
            <a href={`#change-${number + 1}`}>
              {words.nextChange} <span aria-hidden="true">↓</span>
            </a>
          )}
        </p>
        {drawing.blocks(blocks)}
      </div>
    );
  });
}

type UnchangedProps = Omit<ChangeListProps, "changes"> & { blocks: Change["blocks"] };

function Unchanged({ blocks, drawing, words }: UnchangedProps): ReactNode {
  if (blocks.length <= mostShown) return drawing.blocks(blocks);
  return (
    <>
      {drawing.blocks(blocks.slice(0, 1))}
      <details className="unchanged">
        <summary>{words.sameBlocks(blocks.length - 2)}</summary>
        <div>{drawing.blocks(blocks.slice(1, -1))}</div>
      </details>
      {drawing.blocks(blocks.slice(-1))}
    </>
  );
}
