import { Fragment, type NodeRange, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { blockRangeOf, blocksOf, fragmentOf } from "./block-range";

type Dispatch = ((tr: Transaction) => void) | undefined;
type Command = (state: EditorState, dispatch?: Dispatch) => boolean;
export type Direction = "up" | "down";

/** Past the block above or below; at the edge of a quotation or a callout, out of it. */
export function moveBlocks(direction: Direction): Command {
  return (state, dispatch) => {
    const range = blockRangeOf(state.selection);
    if (!range) return false;
    const to = swapWithNext(range, direction) ?? leaveParent(range, direction);
    if (to === null) return false;
    dispatch?.(carryOver(state, range, to));
    return true;
  };
}

/** Puts a copy below, and the caret into it. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const range = blockRangeOf(state.selection);
  if (!range?.parent.canReplace(range.endIndex, range.endIndex, fragmentOf(range))) return false;
  if (dispatch) {
    const tr = state.tr.insert(range.end, fragmentOf(range));
    dispatch(select(tr, state.selection, range.end - range.start).scrollIntoView());
  }
  return true;
};

/** Takes the blocks away, with whatever would be left empty around them. */
export const deleteBlocks: Command = (state, dispatch) => {
  const range = blockRangeOf(state.selection);
  if (!range) return false;
  if (!dispatch) return true;
  const { $from, depth } = range;
  let [from, to] = [range.start, range.end];
  let at = depth;
  let { parent, startIndex, endIndex } = range as Pick<
    NodeRange,
    "parent" | "startIndex" | "endIndex"
  >;
  while (at > 0 && !parent.canReplace(startIndex, endIndex)) {
    [from, to] = [$from.before(at), $from.after(at)];
    startIndex = $from.index(at - 1);
    endIndex = startIndex + 1;
    at -= 1;
    parent = $from.node(at);
  }
  const tr = state.tr;
  if (parent.canReplace(startIndex, endIndex)) tr.delete(from, to);
  else tr.replaceWith(from, to, emptyLine(state));
  const near = Math.min(from, tr.doc.content.size);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(near))).scrollIntoView());
  return true;
};

const emptyLine = ({ schema }: EditorState): ProseMirrorNode =>
  (schema.nodes.paragraph as NonNullable<typeof schema.nodes.paragraph>).create();

function swapWithNext(range: NodeRange, direction: Direction): number | null {
  const { parent, startIndex, endIndex, start, end } = range;
  const blocks = blocksOf(range);
  const rest = [...parent.children];
  rest.splice(startIndex, blocks.length);
  const index = direction === "up" ? startIndex - 1 : startIndex + 1;
  const beside = direction === "up" ? rest[index] : rest[startIndex];
  if (!beside) return null;
  const moved = rest.toSpliced(index, 0, ...blocks);
  if (!parent.type.validContent(Fragment.fromArray(moved))) return null;
  return direction === "up" ? start - beside.nodeSize : end + parent.child(endIndex).nodeSize;
}

function leaveParent(range: NodeRange, direction: Direction): number | null {
  const { parent, startIndex, endIndex, depth, $from } = range;
  if (depth === 0 || !parent.canReplace(startIndex, endIndex)) return null;
  const around = $from.node(depth - 1);
  const index = $from.index(depth - 1) + (direction === "up" ? 0 : 1);
  if (!around.canReplace(index, index, fragmentOf(range))) return null;
  return direction === "up" ? $from.before(depth) : $from.after(depth);
}

/** Takes the blocks to a place outside of them, and the selection with them. */
function carryOver(state: EditorState, range: NodeRange, to: number): Transaction {
  const blocks = fragmentOf(range);
  const tr = state.tr.delete(range.start, range.end);
  const place = tr.mapping.map(to);
  tr.insert(place, blocks);
  return select(tr, state.selection, place - range.start).scrollIntoView();
}

/** The same selection, further on. */
function select(tr: Transaction, { anchor, head, ...rest }: Selection, by: number): Transaction {
  const { doc } = tr;
  if ("node" in rest) return tr.setSelection(NodeSelection.create(doc, anchor + by));
  const [from, to] = [anchor, head].map((pos) => doc.resolve(pos + by));
  if (!from || !to) return tr;
  return tr.setSelection(TextSelection.between(from, to));
}
