import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const names = ["mathInline", "footnote"];

/** Formulas and notes among words: the caret goes in and out one step at a time, and Enter leaves. */
export const InlineSources = Extension.create({
  name: "inlineSources",
  priority: 300,

  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => () => {
      const { state, view } = this.editor;
      const to = stepOver(state, direction);
      if (to === null) return false;
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, to)).scrollIntoView());
      return true;
    };
    const leave = () => {
      const { state, view } = this.editor;
      const { $from } = state.selection;
      if (!names.includes($from.parent.type.name)) return false;
      view.dispatch(
        state.tr.setSelection(TextSelection.create(state.doc, $from.after())).scrollIntoView(),
      );
      return true;
    };
    const remove = (direction: 1 | -1) => () => {
      const { state, view } = this.editor;
      const { $from, empty } = state.selection;
      const inside = empty && names.includes($from.parent.type.name);
      if (!inside) return direction < 0 ? go(-1)() : go(1)();
      const { content, textContent } = $from.parent;
      const atEdge = $from.parentOffset === (direction < 0 ? 0 : content.size);
      // Browsers lose the place where the last character stood.
      if (content.size > 0 && !atEdge && [...textContent].length === 1) {
        view.dispatch(state.tr.delete($from.start(), $from.end()));
        return true;
      }
      if (content.size > 0) return atEdge;
      view.dispatch(state.tr.delete($from.before(), $from.after()).scrollIntoView());
      return true;
    };
    return {
      ArrowRight: go(1),
      ArrowLeft: go(-1),
      Enter: leave,
      Escape: leave,
      "Shift-Enter": leave,
      Backspace: remove(-1),
      Delete: remove(1),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          /** The one where the caret stands shows what it is written from. */
          decorations: ({ doc, selection: { $from, $to } }) => {
            const { depth } = $from;
            if (depth === 0 || !names.includes($from.parent.type.name)) return null;
            if (!$from.sameParent($to)) return null;
            const open = Decoration.node($from.before(), $from.after(), { class: "is-open" });
            return DecorationSet.create(doc, [open]);
          },
        },
      }),
    ];
  },
});

/** Where one step leads that crosses the edge of a formula or a note, or null when it crosses none. */
function stepOver({ selection: { empty, $from } }: EditorState, direction: 1 | -1): number | null {
  if (!empty) return null;
  const { parent, parentOffset, pos } = $from;
  if (names.includes(parent.type.name)) {
    const edge = direction > 0 ? parent.content.size : 0;
    if (parentOffset === edge) return pos + direction;
  }
  const beside = direction > 0 ? $from.nodeAfter : $from.nodeBefore;
  return beside && names.includes(beside.type.name) ? pos + direction : null;
}
