import { InputRule, Node, type NodeViewRenderer } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts an empty note after the selection and the caret into it. */
      insertFootnote: () => ReturnType;
    };
  }
}

type Options = { view: NodeViewRenderer | null };

/** Its words stand where the note belongs, so that they merge like all others; numbers come of the order. */
export const Footnote = Node.create<Options>({
  name: "footnote",
  group: "inline",
  inline: true,
  content: "(text | mathInline)*",
  selectable: false,

  addOptions() {
    return { view: null };
  },

  parseHTML() {
    return [{ tag: "span[data-footnote]", priority: 60 }];
  },

  renderHTML() {
    return ["span", { "data-footnote": "" }, 0];
  },

  addNodeView() {
    return this.options.view;
  },

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ tr, dispatch }) => {
          const { $to, to } = tr.selection;
          if (!$to.parent.inlineContent) return false;
          if (!$to.parent.canReplaceWith($to.index(), $to.index(), this.type)) return false;
          if (dispatch) {
            tr.insert(to, this.type.create());
            tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView();
          }
          return true;
        },
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: /\^\[([^[\]]*)\]$/,
        handler: ({ state, range, match }) => {
          const { $from } = state.selection;
          if (!$from.parent.canReplaceWith($from.index(), $from.index(), this.type)) return null;
          const words = match[1] ?? "";
          const { tr } = state;
          const node = this.type.create(null, words ? state.schema.text(words) : null);
          tr.replaceWith(range.from, range.to, node);
          if (words === "") tr.setSelection(TextSelection.create(tr.doc, range.from + 1));
        },
      }),
    ];
  },
});
