import { Mark } from "@tiptap/core";
import { colorPattern } from "@/lib/documents/input/text";
import { colorClass } from "@/lib/documents/present/color-class";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    color: {
      /** Gives the words that are selected a colour, or takes it with null. */
      setColor: (color: string | null) => ReturnType;
    };
  }
}

/** A colour of words, which a class stands for wherever they are read. */
export const Color = Mark.create({
  name: "color",
  // Within a link, around all the others: a line through the words has their colour.
  priority: 900,

  addAttributes() {
    return {
      color: {
        default: null,
        parseHTML: (element) => element.getAttribute("data-color"),
        renderHTML: ({ color }) =>
          colorPattern.test(String(color)) ? { "data-color": color, class: colorClass(color) } : {},
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: "span[data-color]",
        getAttrs: (element) =>
          colorPattern.test(element.getAttribute("data-color") ?? "") ? null : false,
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0];
  },

  addCommands() {
    return {
      setColor:
        (color) =>
        ({ commands }) =>
          color === null
            ? commands.unsetMark(this.name)
            : colorPattern.test(color) && commands.setMark(this.name, { color }),
    };
  },
});
