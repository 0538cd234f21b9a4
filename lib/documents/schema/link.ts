import { getMarksBetween, Mark, markInputRule, markPasteRule } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { guessHref, normaliseHref } from "@/lib/documents/input/href";
import { isUuid } from "@/lib/documents/input/text";

const typedMarkdown = /(?<!!)\[([^\]]+)\]\((\S+)\)$/;
const pastedAddress = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g;

const entryIdOf = (value: string | null) => (value && isUuid(value) ? value.toLowerCase() : null);

/** A link holds its address, perhaps the entry there, and only an address that the server will take. */
export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return {
      href: {
        default: null,
        parseHTML: (element) => normaliseHref(element.getAttribute("href") ?? ""),
      },
      entryId: {
        default: null,
        parseHTML: (element) => entryIdOf(element.getAttribute("data-entry-id")),
        renderHTML: ({ entryId }) => (entryId ? { "data-entry-id": entryId } : {}),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = normaliseHref(element.getAttribute("href") ?? "");
          return href === null ? false : null;
        },
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ["a", HTMLAttributes, 0];
  },

  addInputRules() {
    return [
      markInputRule({
        find: (text) => {
          const [whole, words, address] = typedMarkdown.exec(text) ?? [];
          const href = guessHref(address ?? "");
          if (!whole || !words || href === null) return null;
          return {
            index: text.length - whole.length,
            text: whole,
            replaceWith: words,
            data: { href },
          };
        },
        type: this.type,
        getAttributes: (match) => ({ href: match.data?.href }),
      }),
    ];
  },

  addPasteRules() {
    return [
      markPasteRule({
        find: (text) =>
          [...text.matchAll(pastedAddress)].flatMap((match) => {
            const href = normaliseHref(match[0]);
            return href === null ? [] : [{ index: match.index, text: match[0], data: { href } }];
          }),
        type: this.type,
        getAttributes: (match) => ({ href: match.data?.href }),
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { type } = this;
    return [
      new Plugin({
        props: {
          /** An address pasted over words becomes their link. */
          handlePaste: ({ state, dispatch }, event) => {
            const { empty, from, to, $from } = state.selection;
            const text = event.clipboardData?.getData("text/plain").trim() ?? "";
            if (empty || !/^(https?:\/\/|mailto:)\S+$/i.test(text)) return false;
            const href = normaliseHref(text);
            if (href === null || $from.parent.type.spec.code) return false;
            const isLinkedAlready = getMarksBetween(from, to, state.doc).some(
              ({ mark }) => mark.type === type && mark.attrs.href === href,
            );
            if (isLinkedAlready) return false;
            dispatch(state.tr.addMark(from, to, type.create({ href })));
            return true;
          },
        },
      }),
    ];
  },
});
