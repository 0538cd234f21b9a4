import { Node, type NodeViewRenderer } from "@tiptap/core";
import { cleanText } from "@/lib/documents/input/text";

type Options = { view: NodeViewRenderer | null };

export const galleryColumns = [2, 3, 4] as const;

/** Pictures side by side. It may be empty: another may take away its last picture. */
export const Gallery = Node.create<Options>({
  name: "gallery",
  group: "block",
  content: "image*",
  isolating: true,
  draggable: true,

  addOptions() {
    return { view: null };
  },

  addAttributes() {
    return {
      columns: {
        default: 2,
        parseHTML: (element) => {
          const columns = Number(element.getAttribute("data-columns"));
          return galleryColumns.find((one) => one === columns) ?? 2;
        },
        renderHTML: ({ columns }) => ({ "data-columns": columns }),
      },
      caption: {
        default: "",
        parseHTML: (element) =>
          cleanText(element.getAttribute("data-caption") ?? "").slice(0, 2000),
        renderHTML: ({ caption }) => ({ "data-caption": caption }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "div[data-gallery]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-gallery": "" }, 0];
  },

  addNodeView() {
    return this.options.view;
  },
});
