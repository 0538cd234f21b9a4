import { Node, wrappingInputRule } from "@tiptap/core";
import type { Tone } from "@/lib/documents/types";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    callout: {
      toggleCallout: (tone: Tone) => ReturnType;
      setCalloutTone: (tone: Tone) => ReturnType;
    };
  }
}

export const tones: readonly Tone[] = ["info", "good", "warn", "bad"];
const isTone = (name: unknown): name is Tone => tones.includes(name as Tone);

type Options = { label: (tone: Tone) => string };

export const Callout = Node.create<Options>({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,

  addOptions() {
    return { label: (tone) => tone };
  },

  addAttributes() {
    return { tone: { default: "info", rendered: false } };
  },

  parseHTML() {
    return [
      { tag: "p.callout-title", ignore: true },
      {
        tag: "div.callout[data-tone]",
        contentElement: (element) =>
          (element as HTMLElement).querySelector<HTMLElement>(":scope > .callout-content") ??
          (element as HTMLElement),
        getAttrs: ({ dataset: { tone } }) => (isTone(tone) ? { tone } : false),
      },
    ];
  },

  renderHTML({ node }) {
    const tone = node.attrs.tone as Tone;
    return [
      "div",
      { class: "callout", role: "note", "data-tone": tone },
      ["p", { class: "callout-title", contenteditable: "false" }, this.options.label(tone)],
      ["div", { class: "callout-content" }, 0],
    ];
  },

  addCommands() {
    return {
      toggleCallout:
        (tone) =>
        ({ commands }) =>
          commands.toggleWrap(this.name, { tone }),
      setCalloutTone:
        (tone) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { tone }),
    };
  },

  addInputRules() {
    return [
      wrappingInputRule({
        find: /^:::(info|good|warn|bad)\s$/,
        type: this.type,
        getAttributes: (match) => ({ tone: match[1] }),
        joinPredicate: () => false,
      }),
    ];
  },
});
