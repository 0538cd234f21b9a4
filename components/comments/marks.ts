import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { ThreadView } from "@/lib/comments/types";
import { type Range, rangeOf } from "./anchors";

type Marked = Range & { id: string };
type State = { threads: ThreadView[]; marks: Marked[]; active: string | null };

export const commentsKey = new PluginKey<State>("comments");

/** Tells the editor which threads there are, and which one is being read. */
export function showThreads(view: EditorView, shown: Pick<State, "threads" | "active">): void {
  view.dispatch(view.state.tr.setMeta(commentsKey, shown).setMeta("addToHistory", false));
}

/** The text that is being talked about, marked; the marks are the editor's, not the document's. */
export const CommentMarks = Extension.create({
  name: "commentMarks",
  addProseMirrorPlugins() {
    return [
      new Plugin<State>({
        key: commentsKey,
        state: {
          init: () => ({ threads: [], marks: [], active: null }),
          apply(tr, state, _, after) {
            const told = tr.getMeta(commentsKey) as Pick<State, "threads" | "active"> | undefined;
            if (!told) return tr.docChanged ? { ...state, marks: follow(tr, state.marks) } : state;
            const marks = told.threads.flatMap((thread) => {
              const range = thread.resolvedAt ? null : rangeOf(after, thread);
              return range ? [{ id: thread.id, ...range }] : [];
            });
            return { ...told, marks };
          },
        },
        props: {
          decorations(state) {
            const { marks = [], active = null } = commentsKey.getState(state) ?? {};
            return DecorationSet.create(
              state.doc,
              marks.map(({ id, from, to }) =>
                Decoration.inline(from, to, {
                  class: "commented",
                  "data-thread": id,
                  ...(id === active && { "data-active": "" }),
                }),
              ),
            );
          },
        },
        view: () => settling(),
      }),
    ];
  },
});

/** What comes from other desks replaces more than it changes: the anchors know better than the steps. */
function settling() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    update(view: EditorView, before: EditorState) {
      if (view.state.doc === before.doc) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const state = commentsKey.getState(view.state);
        if (state && state.threads.length > 0 && !view.isDestroyed) showThreads(view, state);
      }, 200);
    },
    destroy: () => clearTimeout(timer),
  };
}

function follow(tr: Transaction, marks: Marked[]): Marked[] {
  return marks
    .map((mark) => ({
      ...mark,
      from: tr.mapping.map(mark.from, 1),
      to: tr.mapping.map(mark.to, -1),
    }))
    .filter(({ from, to }) => from < to);
}

/** The thread whose text holds the cursor. */
export function threadAt(view: EditorView): string | null {
  const { from, to } = view.state.selection;
  const marks = commentsKey.getState(view.state)?.marks ?? [];
  return marks.find((mark) => mark.from <= from && to <= mark.to)?.id ?? null;
}
