"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useState } from "react";
import type { CommentWords } from "@/lib/messages/comments";
import type { Range } from "./anchors";
import type { ThreadStore, Threads } from "./thread-store";

type Options = Pick<Threads, "list" | "wanted"> & {
  panel: RefObject<HTMLElement | null>;
  store: ThreadStore;
  /** Where the threads are in the text; null until it is known. */
  marks: ReadonlyMap<string, Range> | null;
  editor: Editor | null;
  words: CommentWords;
  /** Shows the resolved threads too. */
  onResolved: () => void;
  /** Whatever else what is wanted may come with. */
  drawn: unknown;
};

/** Leads the focus to what keys or a notice asked for as soon as it is there, and tells of it. */
export function useLed({ panel, store, list, wanted, marks, editor, words, ...rest }: Options) {
  const { onResolved, drawn } = rest;
  const [said, say] = useState("");
  /** What was asked for is there no more. */
  const [lost, setLost] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted may come with what is drawn
  useEffect(() => {
    if (!wanted) return;
    if (wanted === "words") {
      if (focus(panel, "[data-comment-words]")) store.want(null);
      return;
    }
    if (!list) return;
    const thread = list.find(({ id }) => id === wanted);
    setLost(!thread);
    if (!thread) return store.want(null);
    if (thread.resolvedAt) onResolved();
    else if (marks === null) return;
    if (!focus(panel, `[data-comment-thread="${wanted}"] button`)) return;
    store.want(null);
    editor?.view.dom
      .querySelector(`[data-thread="${wanted}"]`)
      ?.scrollIntoView({ block: "center" });
    const last = thread.comments.findLast((comment) => comment.words !== null);
    const sentence = words.arrived(last?.who ?? words.somebody, thread.quote, last?.words ?? "");
    say(thread.resolvedAt ? `${words.arrivedResolved} ${sentence}` : sentence);
  }, [wanted, store, list, marks, drawn]);

  return { said, lost };
}

function focus(panel: RefObject<HTMLElement | null>, selector: string): boolean {
  const element = panel.current?.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== undefined && element !== null;
}
