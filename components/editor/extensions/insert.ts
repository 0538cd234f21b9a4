import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import { insertPoint } from "@tiptap/pm/transform";

/** Puts a block at a position: in place of an empty line, else after the words that stand there. */
export function insertBlock(tr: Transaction, pos: number, node: ProseMirrorNode): Transaction {
  const $pos = tr.doc.resolve(Math.min(pos, tr.doc.content.size));
  const isLine = $pos.parent.isTextblock;
  if (isLine && $pos.parent.content.size === 0) {
    const index = $pos.index(-1);
    if ($pos.node(-1).canReplaceWith(index, index + 1, node.type)) {
      tr.replaceWith($pos.before(), $pos.after(), node);
      return select(tr, $pos.before());
    }
  }
  const beside = isLine ? $pos.after() : $pos.pos;
  const at = insertPoint(tr.doc, beside, node.type) ?? $pos.after(1);
  return select(tr.insert(at, node), at);
}

function select(tr: Transaction, at: number): Transaction {
  return tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView();
}
