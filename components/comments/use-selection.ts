"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { quoteOf, type Range } from "./anchors";
import { commentsKey } from "./marks";

type Selected = Range & { quote: string };

/** The words selected in the text; they stay so while one writes about them elsewhere. */
export function useSelection(editor: Editor | null): Selected | null {
  const [selected, setSelected] = useState(() => selectedIn(editor));
  useEffect(() => {
    if (!editor) return;
    const read = () => {
      const now = selectedIn(editor);
      setSelected((before) => {
        const same = before?.from === now?.from && before?.to === now?.to;
        return same && before?.quote === now?.quote ? before : now;
      });
    };
    read();
    editor.on("transaction", read);
    return () => void editor.off("transaction", read);
  }, [editor]);
  return selected;
}

function selectedIn(editor: Editor | null): Selected | null {
  if (!editor || editor.isDestroyed || editor.state.selection.empty) return null;
  const { from, to } = editor.state.selection;
  const quote = quoteOf(editor.state, { from, to });
  return quote ? { from, to, quote } : null;
}

/** Where the threads are in the text, by id; null until the text knows of them. */
export function useMarks(editor: Editor | null): ReadonlyMap<string, Range> | null {
  const [marks, setMarks] = useState<ReadonlyMap<string, Range> | null>(null);
  useEffect(() => {
    if (!editor) return;
    let known: readonly Range[] | undefined;
    const read = () => {
      const state = commentsKey.getState(editor.state);
      if (!state || state.threads.length === 0 || state.marks === known) return;
      known = state.marks;
      setMarks(new Map(state.marks.map((mark) => [mark.id, mark])));
    };
    read();
    editor.on("transaction", read);
    return () => void editor.off("transaction", read);
  }, [editor]);
  return marks;
}
