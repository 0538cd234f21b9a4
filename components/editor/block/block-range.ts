import { Fragment, NodeRange, type ResolvedPos } from "@tiptap/pm/model";
import type { Selection } from "@tiptap/pm/state";

/**
 * The blocks that a selection stands in, as people see blocks: a whole item rather than its first
 * line, a whole table rather than a row.
 */
export function blockRangeOf({ $from, $to }: Selection): NodeRange | null {
  let range = $from.blockRange($to);
  while (range && range.depth > 0 && !isBlockRange(range)) {
    range = new NodeRange($from, $to, range.depth - 1);
  }
  return range && range.endIndex > range.startIndex ? range : null;
}

function isBlockRange(range: NodeRange): boolean {
  const { parent, startIndex, endIndex } = range;
  if (parent.type.spec.tableRole || parent.isTextblock) return false;
  if (/Item$/.test(parent.type.name) && startIndex === 0) return false;
  // Where a part can neither go nor be followed by its like, it is no block of its own.
  const again = parent.canReplaceWith(endIndex, endIndex, parent.child(endIndex - 1).type);
  return again || parent.canReplace(startIndex, endIndex);
}

/** The same of the one block around a position. */
export function blockRangeAt($pos: ResolvedPos): NodeRange | null {
  return blockRangeOf({ $from: $pos, $to: $pos } as Selection);
}

/** The blocks of a range, as they lie. */
export const blocksOf = ({ parent, startIndex, endIndex }: NodeRange) =>
  parent.children.slice(startIndex, endIndex);

export const fragmentOf = (range: NodeRange) => Fragment.fromArray(blocksOf(range));
