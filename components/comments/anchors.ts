import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { ThreadView } from "@/lib/comments/types";

export type Range = { from: number; to: number };

/** Both ends of a range as the shared document knows them, or null where the text is not shared. */
export function anchorOf(state: EditorState, { from, to }: Range) {
  const shared = ySyncPluginKey.getState(state);
  if (!shared?.binding) return null;
  // Its parts are instances of Yjs's own classes, which no action takes.
  const end = (position: number) =>
    JSON.parse(
      JSON.stringify(
        absolutePositionToRelativePosition(position, shared.type, shared.binding.mapping),
      ),
    );
  // The start of a block belongs to the block: what is typed before the words would join them.
  const atStart = state.doc.resolve(from).parentOffset === 0;
  return { from: atStart ? { ...end(from + 1), back: 1 } : end(from), to: end(to) };
}

/** Where a thread's text is now; null when it is gone. */
export function rangeOf(
  state: EditorState,
  { anchor, quote }: Pick<ThreadView, "anchor" | "quote">,
): Range | null {
  const shared = ySyncPluginKey.getState(state);
  if (!anchor || !shared?.binding) return findQuote(state.doc, quote);
  const at = (end: unknown) =>
    relativePositionToAbsolutePosition(
      shared.doc,
      shared.type,
      Y.createRelativePositionFromJSON(end),
      shared.binding.mapping,
    );
  const [start, to] = [at(anchor.from), at(anchor.to)];
  if (start === null || to === null) return null;
  const from = start - ((anchor.from as { back?: number }).back ?? 0);
  return from < to ? { from, to } : null;
}

export const quoteOf = (state: EditorState, { from, to }: Range): string =>
  state.doc.textBetween(from, to, " ", " ").replace(/\s+/g, " ").trim().slice(0, 2000);

/** The first place where the words stand, in one block. */
function findQuote(doc: Node, quote: string): Range | null {
  let found: Range | null = null;
  doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    const at = node.textBetween(0, node.content.size, " ", " ").indexOf(quote);
    const from = position + 1 + at;
    if (at >= 0) found = { from, to: from + quote.length };
    return false;
  });
  return found;
}
