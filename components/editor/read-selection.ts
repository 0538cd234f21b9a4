import type { EditorView } from "@tiptap/pm/view";

/**
 * Lets the editor know the selection that the page shows. Browsers tell of one in a later task: keys
 * that follow at once would act on the selection before it.
 */
export function readSelection({ dom: { ownerDocument } }: EditorView) {
  ownerDocument.dispatchEvent(new Event("selectionchange"));
}
