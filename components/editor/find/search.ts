import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from "prosemirror-search";

export type Wanted = {
  search: string;
  replace: string;
  caseSensitive: boolean;
  wholeWord: boolean;
};

export const nothingWanted: Wanted = {
  search: "",
  replace: "",
  caseSensitive: false,
  wholeWord: false,
};

/** How many there are, and which of them is selected, from 1; 0 when none is. */
export type Matches = { count: number; current: number };

export function setWanted({ state, view }: Editor, wanted: Wanted) {
  view.dispatch(setSearchState(state.tr, new SearchQuery({ ...wanted, literal: true })));
}

export function matchesIn({ state }: Editor): Matches {
  const found = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  return {
    count: found.length,
    current: found.findIndex((match) => match.from === from && match.to === to) + 1,
  };
}

/** The words around the match that is selected, for windows in which the text is covered. */
export function contextOf({ state }: Editor): [before: string, match: string, after: string] {
  const { $from, from, to } = state.selection;
  const [start, end] = [Math.max($from.start(), from - 40), Math.min($from.end(), to + 40)];
  const words = (a: number, b: number) => state.doc.textBetween(a, Math.max(a, b), " ", " ");
  return [words(start, from), words(from, to), words(to, end)];
}

export function goTo(editor: Editor, direction: "next" | "previous") {
  const command = direction === "next" ? findNext : findPrev;
  command(editor.state, editor.view.dispatch);
  reveal(editor);
}

/** To the first one from where the caret stands, while one still types what to look for. */
export function goToNearest(editor: Editor) {
  const found = getMatchHighlights(editor.state).find();
  const nearest = found.find(({ from }) => from >= editor.state.selection.from) ?? found[0];
  if (!nearest) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, nearest.from, nearest.to)));
  reveal(editor);
}

export function replaceOne(editor: Editor) {
  replaceNext(editor.state, editor.view.dispatch);
  reveal(editor);
}

/** Gives how many were replaced. */
export function replaceEach(editor: Editor): number {
  const { count } = matchesIn(editor);
  if (count > 0) replaceAll(editor.state, editor.view.dispatch);
  return count;
}

/** In the middle of the window: bars may lie over its edges. */
function reveal({ view, state }: Editor) {
  const { node } = view.domAtPos(state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center", behavior: "instant" });
}
