import type { Editor } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import type { DragEvent } from "react";
import { type BlockTarget, rangeAtPoint } from "./block-target";

/** Where a block would come to lie, and the line that shows it. */
export type DropPlace = {
  pos: number;
  content: Fragment;
  line: { top: number; left: number; width: number };
};

export function startDrag({ view, state }: Editor, { from }: BlockTarget, event: DragEvent) {
  const dom = view.nodeDOM(from);
  const node = state.doc.nodeAt(from);
  if (!node || !NodeSelection.isSelectable(node)) return event.preventDefault();
  const copied = view.serializeForClipboard(NodeSelection.create(state.doc, from).content());
  event.dataTransfer.clearData();
  event.dataTransfer.setData("text/html", copied.dom.innerHTML);
  event.dataTransfer.setData("text/plain", copied.text);
  event.dataTransfer.effectAllowed = "copyMove";
  if (dom instanceof Element) event.dataTransfer.setDragImage(dom, 0, 0);
}

/** Above or below the block at the pointer, as its middle tells; null where it cannot go. */
export function dropPlaceAt(
  editor: Editor,
  { from, to }: BlockTarget,
  frame: Element,
  point: { x: number; y: number },
): DropPlace | null {
  const { doc } = editor.state;
  const node = doc.nodeAt(from);
  const over = rangeAtPoint(editor, point);
  if (!node || !over) return null;
  let [start, end] = [over.start, over.end];
  for (let { depth } = over; ; depth -= 1) {
    if (start < from || end > to) {
      const box = (editor.view.nodeDOM(start) as Element | null)?.getBoundingClientRect();
      const isBelow = box ? point.y > box.top + box.height / 2 : false;
      const pos = isBelow ? end : start;
      const content = fitting(doc, pos, node, from);
      if (content && box && (pos <= from || pos >= to)) {
        const around = frame.getBoundingClientRect();
        const top = (isBelow ? box.bottom + 4 : box.top - 4) - around.top;
        return { pos, content, line: { top, left: box.left - around.left, width: box.width } };
      }
    }
    if (depth === 0) return null;
    [start, end] = [over.$from.before(depth), over.$from.after(depth)];
  }
}

/** An item that leaves its list takes a list of its own along. */
function fitting(doc: ProseMirrorNode, pos: number, node: ProseMirrorNode, from: number) {
  const $pos = doc.resolve(pos);
  const fits = (one: ProseMirrorNode) =>
    $pos.parent.canReplaceWith($pos.index(), $pos.index(), one.type);
  if (fits(node)) return Fragment.from(node);
  const { parent } = doc.resolve(from);
  if (!/List$/.test(parent.type.name)) return null;
  const list = parent.type.create(parent.attrs, node);
  return fits(list) ? Fragment.from(list) : null;
}

export function dropBlock(editor: Editor, { from, to }: BlockTarget, { pos, content }: DropPlace) {
  editor.view.focus();
  if (pos === from || pos === to) return;
  const { tr } = editor.state;
  tr.insert(pos, content);
  const inserted = tr.mapping.maps[0];
  if (!inserted) return;
  tr.deleteRange(inserted.map(from, 1), inserted.map(to, -1));
  const at = tr.mapping.slice(1).map(pos, 1);
  const node = tr.doc.nodeAt(at);
  const selection = node?.isAtom
    ? NodeSelection.create(tr.doc, at)
    : Selection.near(tr.doc.resolve(Math.min(at + 1, tr.doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection));
}
