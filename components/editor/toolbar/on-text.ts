import type { Editor } from "@tiptap/core";

/** Goes back to the text and acts there. Tiptap's own focus waits a frame, in which keys get lost. */
export function onText(editor: Editor) {
  editor.view.focus();
  return editor.chain();
}
