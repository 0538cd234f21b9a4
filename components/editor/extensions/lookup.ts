import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** What is being looked up: `/` asks for blocks, `[[` for entries. */
export type Lookup = {
  kind: keyof typeof triggers;
  /** Where the trigger begins, and where the caret stands. */
  from: number;
  to: number;
  query: string;
  /** The id of the choice that would be taken, for screen readers. */
  choice: string | null;
};

type Options = {
  /** The list that is shown; read by screen readers as what the text controls. */
  listId: string;
  /** Keys go there first while something is looked up. */
  onKey: (event: KeyboardEvent) => boolean;
};

type Step = { choice: string | null } | { close: true };

const triggers = { block: "/", entry: "[[" } as const;
const longest = 60;

const lookupKey = new PluginKey<Lookup | null>("lookup");

export const lookupOf = ({ state }: Pick<Editor, "state">): Lookup | null =>
  lookupKey.getState(state) ?? null;

/** Watches for a trigger typed at the start of a block or after a space, and for what follows it. */
export const Lookups = Extension.create<Options>({
  name: "lookups",
  // Before the keys that split and indent.
  priority: 1000,

  addOptions() {
    return { listId: "", onKey: () => false };
  },

  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin<Lookup | null>({
        key: lookupKey,
        state: {
          init: () => null,
          apply: (tr, before, old, state) => {
            const step: Step | undefined = tr.getMeta(lookupKey);
            if (step && "close" in step) return null;
            if (step) return before && { ...before, ...step };
            return before ? follow(before, state) : begin(tr, old, state);
          },
        },
        props: {
          attributes: (state): Record<string, string> => {
            const lookup = lookupKey.getState(state);
            if (!lookup) return {};
            return {
              "aria-autocomplete": "list",
              "aria-haspopup": "listbox",
              "aria-controls": options.listId,
              ...(lookup.choice && { "aria-activedescendant": lookup.choice }),
            };
          },
          handleKeyDown: (view, event) => {
            const lookup = lookupKey.getState(view.state);
            if (!lookup || event.isComposing) return false;
            if (event.key === "Escape") {
              closeLookup(view);
              return true;
            }
            return options.onKey(event);
          },
          handleDOMEvents: {
            blur: (view) => {
              if (lookupKey.getState(view.state)) closeLookup(view);
            },
          },
        },
      }),
    ];
  },
});

type Dispatching = { state: EditorState; dispatch: (tr: Transaction) => void };

export const closeLookup = ({ state, dispatch }: Dispatching) =>
  dispatch(state.tr.setMeta(lookupKey, { close: true }));

export const setChoice = ({ state, dispatch }: Dispatching, choice: string | null) =>
  dispatch(state.tr.setMeta(lookupKey, { choice }));

/** Only a trigger that was typed just now begins one: a caret that comes by does not. */
function begin(tr: Transaction, old: EditorState, state: EditorState): Lookup | null {
  if (!tr.docChanged || tr.getMeta("y-sync$") || tr.getMeta("history$")) return null;
  if (state.doc.content.size !== old.doc.content.size + 1) return null;
  const text = textBefore(state);
  if (text === null) return null;
  for (const [kind, trigger] of entriesOf(triggers)) {
    if (!text.endsWith(trigger)) continue;
    if (kind === "block" && !isFree(text.slice(0, -trigger.length))) continue;
    const to = state.selection.from;
    return { kind, from: to - trigger.length, to, query: "", choice: null };
  }
  return null;
}

/** A slash within words, as in an address, asks for nothing. */
const isFree = (before: string) => before === "" || /\s$/.test(before);

/** Read from the text anew: what others write before it moves it. */
function follow(lookup: Lookup, state: EditorState): Lookup | null {
  const text = textBefore(state);
  const trigger = triggers[lookup.kind];
  const at = text?.lastIndexOf(trigger) ?? -1;
  if (text === null || at < 0) return null;
  const query = text.slice(at + trigger.length);
  if (query.length > longest || query.startsWith(" ") || query.includes("]]")) return null;
  if (lookup.kind === "block" && !isFree(text.slice(0, at))) return null;
  const to = state.selection.from;
  return { ...lookup, query, to, from: to - query.length - trigger.length };
}

/** The words between the start of the block and the caret; null where none can be looked up. */
function textBefore({ selection: { empty, $from } }: EditorState): string | null {
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  if ($from.marks().some(({ type }) => type.spec.code)) return null;
  return $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
}

const entriesOf = <Key extends string>(of: Record<Key, string>) =>
  Object.entries(of) as [Key, string][];
