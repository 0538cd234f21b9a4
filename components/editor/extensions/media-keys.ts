import { Extension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Enter on a selected picture goes into its words; what they are, media-view.tsx says. */
export const MediaKeys = Extension.create({
  name: "mediaKeys",
  priority: 200,

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || !("mediaId" in selection.node.attrs)) {
          return false;
        }
        const figure = editor.view.nodeDOM(selection.from);
        const field = figure instanceof Element && figure.querySelector<HTMLElement>("input");
        if (!field) return false;
        field.focus();
        return true;
      },
    };
  },
});
