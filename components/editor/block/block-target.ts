import type { Editor } from "@tiptap/core";
import { NodeRange } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import { blockRangeAt, blockRangeOf } from "./block-range";

/** A block and where it is seen: the middle of its first line, within the editor's frame. */
export type BlockTarget = { from: number; to: number; top: number };

export function targetAtCaret(editor: Editor, frame: Element): BlockTarget | null {
  const range = blockRangeOf(editor.state.selection);
  return range && placed(editor, range, frame);
}

/** The block at the height of the pointer, which may be beside the text. */
export function targetAtPoint(
  editor: Editor,
  frame: Element,
  point: { x: number; y: number },
): BlockTarget | null {
  const range = rangeAtPoint(editor, point);
  return range && placed(editor, range, frame);
}

export function rangeAtPoint(editor: Editor, { x, y }: { x: number; y: number }): NodeRange | null {
  const box = editor.view.dom.getBoundingClientRect();
  const left = Math.min(Math.max(x, box.left + 48), box.right - 8);
  const found = editor.view.posAtCoords({ left, top: y });
  if (!found) return null;
  const { doc } = editor.state;
  const inside = found.inside < 0 ? null : doc.nodeAt(found.inside);
  if (!inside?.isAtom || !inside.isBlock) return blockRangeAt(doc.resolve(found.pos));
  const $from = doc.resolve(found.inside);
  return new NodeRange($from, doc.resolve(found.inside + inside.nodeSize), $from.depth);
}

function placed(editor: Editor, range: NodeRange, frame: Element): BlockTarget | null {
  const { start: from, end: to } = range;
  const dom = editor.view.nodeDOM(from);
  if (!(dom instanceof HTMLElement)) return null;
  const first = firstLine(editor, from);
  const box = dom.getBoundingClientRect();
  const middle = first ?? box.top + Math.min(box.height / 2, 18);
  return { from, to, top: Math.round(middle - frame.getBoundingClientRect().top) };
}

function firstLine(editor: Editor, from: number): number | null {
  const node = editor.state.doc.nodeAt(from);
  if (!node || node.isAtom || node.type.spec.tableRole) return null;
  const { $from } = Selection.near(editor.state.doc.resolve(from + 1));
  if ($from.pos > from + node.nodeSize || !$from.parent.isTextblock) return null;
  const { top, bottom } = editor.view.coordsAtPos($from.pos);
  return (top + bottom) / 2;
}

/** Puts the caret into the block, unless what is selected lies in it already. */
export function enterBlock(editor: Editor, { from, to }: Pick<BlockTarget, "from" | "to">) {
  const { doc, selection, tr } = editor.state;
  editor.view.focus();
  if (selection.from >= from && selection.to <= to) return;
  const node = doc.nodeAt(from);
  const next =
    node?.isAtom || !node?.textContent
      ? atomOrNear(editor, from)
      : Selection.near(doc.resolve(from + 1));
  editor.view.dispatch(tr.setSelection(next));
}

function atomOrNear({ state: { doc } }: Editor, from: number): Selection {
  const node = doc.nodeAt(from);
  if (node?.isAtom && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, from);
  return Selection.near(doc.resolve(from + 1));
}
