import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type State = { on: boolean; decorations: DecorationSet };

const key = new PluginKey<State>("focusMode");

export const isFocusMode = ({ state }: Editor): boolean => key.getState(state)?.on ?? false;

export const setFocusMode = ({ state, view }: Editor, on: boolean) =>
  view.dispatch(state.tr.setMeta(key, on));

/** Marks the block in which one writes, so that the others can stand back. */
export const FocusMode = Extension.create({
  name: "focusMode",

  addKeyboardShortcuts() {
    return {
      Escape: ({ editor }) => {
        if (!isFocusMode(editor)) return false;
        setFocusMode(editor, false);
        return true;
      },
    };
  },

  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key,
      state: {
        init: () => ({ on: false, decorations: DecorationSet.empty }),
        apply: (tr, before) => {
          const on: boolean = tr.getMeta(key) ?? before.on;
          if (!on) return before.on ? { on, decorations: DecorationSet.empty } : before;
          if (before.on && !tr.docChanged && !tr.selectionSet) return before;
          const { $from } = tr.selection;
          const from = $from.depth > 0 ? $from.before(1) : $from.pos;
          const node = tr.doc.nodeAt(from);
          if (!node) return { on, decorations: DecorationSet.empty };
          const current = Decoration.node(from, from + node.nodeSize, { class: "is-current" });
          return { on, decorations: DecorationSet.create(tr.doc, [current]) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});
