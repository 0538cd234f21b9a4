import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { cleanPasted } from "../paste/clean";

type Options = { onRefuse: () => void };

/** What is pasted from elsewhere keeps its structure and nothing else. */
export const Paste = Extension.create<Options>({
  name: "cleanPaste",

  addOptions() {
    return { onRefuse: () => {} };
  },

  addProseMirrorPlugins() {
    const { onRefuse } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const clean = cleanPasted(html);
            if (clean === null) queueMicrotask(onRefuse);
            return clean ?? "";
          },
        },
      }),
    ];
  },
});
