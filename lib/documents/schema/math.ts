import { InputRule, Node, type NodeViewRenderer, textblockTypeInputRule } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    math: {
      /** Makes a formula of the words that are selected, or an empty one to write in. */
      insertMathInline: () => ReturnType;
      toggleMathBlock: () => ReturnType;
    };
  }
}

type Options = { view: NodeViewRenderer | null };

// `$` begins a formula only where a price would not: after a space, and with something else than digits.
const typedInline = /(?:^|[\s(«"'])(\$([^\s$](?:[^$\n]*[^\s$])?)\$)$/;

const MathInline = Node.create<Options>({
  name: "mathInline",
  group: "inline",
  inline: true,
  content: "text*",
  marks: "",
  code: true,
  selectable: false,

  addOptions() {
    return { view: null };
  },

  parseHTML() {
    return [{ tag: "span[data-math]", preserveWhitespace: "full", priority: 60 }];
  },

  renderHTML() {
    return ["span", { "data-math": "" }, 0];
  },

  addNodeView() {
    return this.options.view;
  },

  addCommands() {
    return {
      insertMathInline:
        () =>
        ({ tr, state, dispatch }) => {
          const { $from, $to, from, to } = state.selection;
          const index = $from.index();
          const fits = $from.parent.canReplaceWith(index, $to.indexAfter(), this.type);
          if (!$from.sameParent($to) || !$from.parent.inlineContent || !fits) return false;
          const words = state.doc.textBetween(from, to);
          const node = this.type.create(null, words ? state.schema.text(words) : null);
          if (dispatch) {
            tr.replaceRangeWith(from, to, node);
            tr.setSelection(TextSelection.create(tr.doc, from + 1 + words.length));
          }
          return true;
        },
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: (text) => {
          const match = typedInline.exec(text);
          const [, whole = "", source = ""] = match ?? [];
          if (!match || /^[\d.,\s]+$/.test(source)) return null;
          return { index: text.length - whole.length, text: whole, data: { source } };
        },
        handler: ({ state, range, match }) => {
          const source = String(match.data?.source ?? "");
          const { $from } = state.selection;
          if (!$from.parent.canReplaceWith($from.index(), $from.index(), this.type)) return null;
          const node = this.type.create(null, state.schema.text(source));
          state.tr.replaceWith(range.from, range.to, node);
        },
      }),
    ];
  },
});

const MathBlock = Node.create<Options>({
  name: "mathBlock",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,

  addOptions() {
    return { view: null };
  },

  parseHTML() {
    return [{ tag: "div[data-math]", preserveWhitespace: "full", priority: 60 }];
  },

  renderHTML() {
    return ["div", { "data-math": "" }, 0];
  },

  addNodeView() {
    return this.options.view;
  },

  addCommands() {
    return {
      toggleMathBlock:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, "paragraph"),
    };
  },

  addInputRules() {
    return [textblockTypeInputRule({ find: /^\$\$\s$/, type: this.type })];
  },

  addKeyboardShortcuts() {
    return {
      // An empty line at the end leaves the formula; an empty formula becomes a line again.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parent.type !== this.type) return false;
        const atEnd = $from.parentOffset === $from.parent.content.size;
        if (!atEnd || !$from.parent.textContent.endsWith("\n")) return false;
        return editor
          .chain()
          .deleteRange({ from: $from.pos - 1, to: $from.pos })
          .exitCode()
          .run();
      },
      ArrowDown: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const inside = empty && $from.parent.type === this.type;
        if (!inside || $from.parentOffset < $from.parent.content.size) return false;
        if (editor.state.doc.nodeAt($from.after())) return false;
        return editor.commands.exitCode();
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parent.type !== this.type || $from.parentOffset > 0) return false;
        return $from.parent.content.size === 0 && editor.commands.setParagraph();
      },
    };
  },
});

export const mathExtensions = (
  inline: NodeViewRenderer | null = null,
  block: NodeViewRenderer | null = null,
) => [MathInline.configure({ view: inline }), MathBlock.configure({ view: block })];
