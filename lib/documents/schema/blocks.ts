import { textblockTypeInputRule } from "@tiptap/core";
import { Code as TiptapCode } from "@tiptap/extension-code";
import { CodeBlock as TiptapCodeBlock } from "@tiptap/extension-code-block";
import { Heading as TiptapHeading } from "@tiptap/extension-heading";
import { OrderedList as TiptapOrderedList } from "@tiptap/extension-list";
import { documentLimits } from "@/lib/documents/input/limits";
import { cleanLanguage } from "@/lib/documents/input/text";

/** `#` types a heading of the second level, since the title is the first; so does a pasted h1. */
export const Heading = TiptapHeading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },

  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    }));
  },

  addInputRules() {
    const rule = (find: RegExp, level: number) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level } });
    return [rule(/^#{1,2}\s$/, 2), rule(/^#{3}\s$/, 3), rule(/^#{4}\s$/, 4)];
  },
}).configure({ levels: [2, 3, 4] });

export const CodeBlock = TiptapCodeBlock.extend({
  addAttributes() {
    return {
      language: {
        default: null,
        rendered: false,
        parseHTML: (element) =>
          cleanLanguage(
            /(?:^|\s)language-(\S+)/.exec(element.firstElementChild?.className ?? "")?.[1] ??
              element.dataset.language,
          ),
      },
    };
  },

  addInputRules() {
    return [
      textblockTypeInputRule({
        find: /^(?:```|~~~)([a-z0-9+#._-]*)\s$/i,
        type: this.type,
        getAttributes: (match) => ({ language: cleanLanguage(match[1]) }),
      }),
    ];
  },

  // The original believes whatever an editor says that a language is called.
  addProseMirrorPlugins() {
    return [];
  },
}).configure({ enableTabIndentation: false });

/** Code may be bold or a link as well; the server keeps marks in this order. */
export const Code = TiptapCode.extend({ excludes: "code", priority: 10 });

export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute("start") ?? "", 10);
          return start >= 0 && start <= documentLimits.listStart ? start : 1;
        },
      },
    };
  },

  addProseMirrorPlugins() {
    return [];
  },
});
