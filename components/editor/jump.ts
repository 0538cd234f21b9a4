import type { Editor } from "@tiptap/core";
import { NodeSelection, type Selection, TextSelection } from "@tiptap/pm/state";

export type Place = { from: number; to: number };

/** Selects a place of the text, shows it and goes on writing there. */
export function jumpTo(editor: Editor, { from, to }: Place, block: ScrollLogicalPosition) {
  const { doc, tr } = editor.state;
  const end = Math.min(to, doc.content.size);
  const node = doc.nodeAt(from);
  const selection =
    node && !node.isText && NodeSelection.isSelectable(node) && node.nodeSize === to - from
      ? NodeSelection.create(doc, from)
      : textBetween(doc.resolve(Math.min(from, end)), doc.resolve(end));
  editor.view.dispatch(tr.setSelection(selection));
  editor.view.focus();
  elementAt(editor, selection)?.scrollIntoView({ block, behavior: "instant" });
}

const textBetween = (...[$from, $to]: Parameters<typeof TextSelection.between>): Selection =>
  TextSelection.between($from, $to);

function elementAt({ view }: Editor, selection: Selection): Element | null {
  if (selection instanceof NodeSelection) return view.nodeDOM(selection.from) as Element | null;
  const { node } = view.domAtPos(selection.from);
  return node instanceof Element ? node : node.parentElement;
}
