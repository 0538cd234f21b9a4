import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** Words written on end are undone together; every other act is undone alone, however quickly done. */
export const UndoSteps = Extension.create({
  name: "undoSteps",
  addProseMirrorPlugins: () => [undoSteps()],
});

export function undoSteps(): Plugin {
  let last: string | null = null;
  return new Plugin({
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || tr.getMeta(ySyncPluginKey)) return true;
      const writing = writingOf(tr);
      if (writing === null || writing !== last) endStep(state);
      last = writing;
      return true;
    },
  });
}

function endStep(state: EditorState) {
  const shared = yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager } | undefined;
  shared?.undoManager.stopCapturing();
}

/** What is being written on: a line of text or the words of a picture; null for any other act. */
function writingOf(tr: Transaction): string | null {
  if (["paste", "drop", "cut"].includes(tr.getMeta("uiEvent"))) return null;
  const kinds = tr.steps.map((step, index) => kindOf(step, tr.docs[index] as ProseMirrorNode));
  return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? null) : null;
}

/** Not where it is: others who write above move it. */
function kindOf(step: Step, doc: ProseMirrorNode): string | null {
  if (!(step instanceof ReplaceStep)) return null;
  const { from, to, slice } = step;
  const $from = doc.resolve(from);
  const isFlat = slice.openStart === 0 && slice.openEnd === 0;
  if (!isFlat) return null;
  if ($from.parent.isTextblock && to <= $from.end()) return "text";
  const [before, after] = [$from.nodeAfter, slice.content.firstChild];
  const isSame = before?.type === after?.type && slice.content.childCount === 1;
  return isSame && before?.isLeaf && to === from + before.nodeSize ? "words" : null;
}
