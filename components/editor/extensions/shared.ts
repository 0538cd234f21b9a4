import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { makeTolerant } from "@/lib/drafts/present/tolerant";
import { UndoSteps } from "./undo-steps";

export type SharedText = { doc: Y.Doc; awareness: Awareness };

/** The text of a shared document, with the carets of others, each undoing what is their own. */
export function sharedExtensions({ doc, awareness }: SharedText) {
  return [
    Collaboration.configure({ document: doc, field: "document" }),
    Carets.configure({ awareness }),
    LastLine,
    UndoSteps,
  ];
}

const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: "carets",
  priority: 900,

  addOptions() {
    return { awareness: null };
  },

  addProseMirrorPlugins() {
    makeTolerant(this.editor.schema);
    const { awareness } = this.options;
    if (!awareness) return [];
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: caretOf,
        selectionBuilder: ({ color }) => ({
          class: "their-selection",
          style: `--person: ${color}`,
        }),
      }),
    ];
  },
});

function caretOf({ name, color }: { name: string; color: string }): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "their-caret";
  caret.style.setProperty("--person", color);
  const label = document.createElement("span");
  label.className = "their-name";
  // Drawn, not written: it is no part of the text that is read, copied or found.
  label.dataset.name = name;
  caret.append(label);
  return caret;
}

/**
 * A line to write on below a block that takes no text behind it. Only whoever changed the text adds
 * it: two desks that both did would leave two.
 */
const LastLine = Extension.create({
  name: "lastLine",

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _, { doc, tr, schema }) => {
          const isOwn = transactions.some((one) => one.docChanged && !one.getMeta(ySyncPluginKey));
          const line = schema.nodes.paragraph;
          if (!isOwn || !line || doc.lastChild?.type === line) return null;
          return tr.insert(doc.content.size, line.create());
        },
        props: {
          handleDOMEvents: {
            mousedown: (view, event) => {
              const { state, dom } = view;
              const line = state.schema.nodes.paragraph;
              const last = dom.lastElementChild?.getBoundingClientRect();
              const isBelow = event.target === dom && last && event.clientY > last.bottom;
              if (!view.editable || !isBelow || !line || state.doc.lastChild?.type === line) {
                return false;
              }
              view.dispatch(state.tr.insert(state.doc.content.size, line.create()));
              return false;
            },
          },
        },
      }),
    ];
  },
});
