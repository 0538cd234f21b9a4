import { InputRule, mergeAttributes, Node } from "@tiptap/core";
import { Fragment } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    details: {
      /** Folds the selected blocks away under a summary to write, or takes the fold around them off. */
      toggleDetails: () => ReturnType;
    };
  }
}

/**
 * A summary and what it hides. Whatever two people do to it at once stays valid: it takes blocks and
 * summaries in any number, and `canonicalDocument` keeps the first summary.
 */
export const Details = Node.create({
  name: "details",
  group: "block",
  content: "(block | summary)*",
  defining: true,

  parseHTML() {
    return [{ tag: "details" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["details", mergeAttributes(HTMLAttributes, { open: "" }), 0];
  },

  addCommands() {
    return {
      toggleDetails:
        () =>
        ({ tr, state, dispatch }) => {
          const { $from, $to } = tr.selection;
          const { summary, paragraph } = state.schema.nodes;
          if (!summary || !paragraph) return false;
          const depth = ancestorDepth($from, this.name);
          if (depth > 0) {
            if (!dispatch) return true;
            const inside = $from
              .node(depth)
              .children.map((child) =>
                child.type === summary ? paragraph.create(null, child.content) : child,
              );
            const [from, to] = [$from.before(depth), $from.after(depth)];
            tr.replaceWith(from, to, inside.length > 0 ? inside : paragraph.create());
            tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)));
            return true;
          }
          const range = $from.blockRange($to);
          const fits = range?.parent.canReplaceWith(range.startIndex, range.endIndex, this.type);
          if (!range || !fits) return false;
          if (dispatch) {
            const blocks = Fragment.fromArray(
              range.parent.children.slice(range.startIndex, range.endIndex),
            );
            const node = this.type.createChecked(null, blocks.addToStart(summary.create()));
            tr.replaceWith(range.start, range.end, node);
            tr.setSelection(TextSelection.create(tr.doc, range.start + 2)).scrollIntoView();
          }
          return true;
        },
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^:::details\s$/,
        handler: ({ range, chain }) => {
          chain().deleteRange(range).toggleDetails().run();
        },
      }),
    ];
  },
});

export const Summary = Node.create({
  name: "summary",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "summary" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["summary", HTMLAttributes, 0];
  },

  addKeyboardShortcuts() {
    return {
      // A second summary would be no summary: Enter goes down into what is folded.
      Enter: ({ editor }) => {
        const { $from, $to } = editor.state.selection;
        if ($from.parent.type !== this.type || !$from.sameParent($to)) return false;
        return editor.commands.command(({ tr, dispatch }) => {
          if (!dispatch) return true;
          const rest = $from.parent.content.cut($to.parentOffset);
          const line = this.editor.schema.nodes.paragraph?.create(null, rest);
          tr.delete($from.pos, $from.end());
          const after = tr.mapping.map($from.after());
          const next = tr.doc.nodeAt(after);
          if (rest.size > 0 || !next?.isTextblock) tr.insert(after, line ?? []);
          tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
          return true;
        });
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const first = empty && $from.parent.type === this.type && $from.parentOffset === 0;
        return first && $from.index(-1) === 0 && editor.commands.toggleDetails();
      },
    };
  },
});

type Place = { depth: number; node: (depth: number) => { type: { name: string } } };

function ancestorDepth($pos: Place, name: string): number {
  let { depth } = $pos;
  while (depth > 0 && $pos.node(depth).type.name !== name) depth -= 1;
  return depth;
}
