import { Node, type NodeViewRenderer } from "@tiptap/core";
import { normaliseHref } from "@/lib/documents/input/href";
import { isUuid } from "@/lib/documents/input/text";
import type { ButtonLink } from "@/lib/documents/types";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    button: {
      setButton: (attributes: Partial<ButtonLink["attrs"]>) => ReturnType;
    };
  }
}

type Options = { view: NodeViewRenderer | null };

const idIn = (element: HTMLElement) => {
  const id = element.getAttribute("data-entry-id") ?? "";
  return isUuid(id) ? id.toLowerCase() : null;
};
const writeId = ({ entryId }: Record<string, unknown>) =>
  entryId ? { "data-entry-id": entryId } : {};

/** A link that stands alone and looks like a button; its words are edited in place. */
const Button = Node.create<Options>({
  name: "button",
  group: "block",
  content: "text*",
  marks: "",
  defining: true,

  addOptions() {
    return { view: null };
  },

  addAttributes() {
    return {
      href: {
        default: null,
        parseHTML: (element) => normaliseHref(element.getAttribute("data-href") ?? ""),
        renderHTML: ({ href }) => (href ? { "data-href": href } : {}),
      },
      entryId: { default: null, parseHTML: idIn, renderHTML: writeId },
      variant: {
        default: "primary",
        parseHTML: (element) =>
          element.getAttribute("data-button") === "quiet" ? "quiet" : "primary",
        renderHTML: ({ variant }) => ({ "data-button": variant }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "div[data-button]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", HTMLAttributes, 0];
  },

  addNodeView() {
    return this.options.view;
  },

  addCommands() {
    return {
      setButton:
        (attributes) =>
        ({ state, commands }) =>
          state.selection.$from.parent.type === this.type
            ? commands.updateAttributes(this.name, attributes)
            : commands.setNode(this.name, attributes),
    };
  },

  addKeyboardShortcuts() {
    return {
      // The words of a button are one line: Enter goes on below it.
      Enter: ({ editor }) => {
        const { $from, $to } = editor.state.selection;
        if ($from.parent.type !== this.type || !$from.sameParent($to)) return false;
        const after = $from.after();
        return editor
          .chain()
          .insertContentAt(after, { type: "paragraph" }, { updateSelection: false })
          .setTextSelection(after + 1)
          .scrollIntoView()
          .run();
      },
    };
  },
});

/** Another entry, shown as a card. */
const Embed = Node.create<Options>({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,

  addOptions() {
    return { view: null };
  },

  addAttributes() {
    return { entryId: { isRequired: true, parseHTML: idIn, renderHTML: writeId } };
  },

  parseHTML() {
    return [{ tag: "div[data-embed]", getAttrs: (element) => (idIn(element) ? null : false) }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-embed": "" }];
  },

  addNodeView() {
    return this.options.view;
  },
});

export const entryExtensions = (
  button: NodeViewRenderer | null = null,
  embed: NodeViewRenderer | null = null,
) => [Button.configure({ view: button }), Embed.configure({ view: embed })];
