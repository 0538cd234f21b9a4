import { type Editor, Extension } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

type Options = { onPlain: () => void };

/** Plain text that is written in Markdown becomes what it means; with Shift it stays as it is. */
export const MarkdownPaste = Extension.create<Options>({
  name: "markdownPaste",

  addOptions() {
    return { onPlain: () => {} };
  },

  addProseMirrorPlugins() {
    let plain = false;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_, event) => {
            plain = event.shiftKey;
            return false;
          },
          handlePaste: ({ state }, event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            const isRich = (event.clipboardData?.getData("text/html") ?? "") !== "";
            const isCode = state.selection.$from.parent.type.spec.code;
            if (plain || isRich || isCode || !looksLikeMarkdown(text)) return false;
            void pasteMarkdown(this.editor, text, this.options.onPlain);
            return true;
          },
        },
      }),
    ];
  },
});

/** Signs that nobody writes by accident. */
export function looksLikeMarkdown(text: string): boolean {
  const block =
    /^ {0,3}(#{1,6} \S|> \S|```|~~~|:::\w|\|.+\|\s*$|[-*+] \S.*\n\s*[-*+] \S|1[.)] \S.*\n\s*2[.)] \S)/m;
  const inline =
    /\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]+\]\((https?:|mailto:|\/|#)[^)\s]*\)|(^|\s)`[^`\n]+`/;
  return block.test(text) || inline.test(text);
}

async function pasteMarkdown(editor: Editor, text: string, onPlain: () => void) {
  try {
    const { documentFromMarkdown } = await import("@/lib/documents/markdown");
    const doc = editor.schema.nodeFromJSON(documentFromMarkdown(text, { lenient: true }));
    const [first, last] = [doc.firstChild, doc.lastChild];
    const slice = new Slice(doc.content, first?.isTextblock ? 1 : 0, last?.isTextblock ? 1 : 0);
    editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView());
  } catch {
    editor.view.pasteText(text);
    onPlain();
  }
}
