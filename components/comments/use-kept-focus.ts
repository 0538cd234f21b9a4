"use client";

import type { RefObject } from "react";
import type { CommentActs } from "./use-comment-acts";

/** The focus that goes with a thread or a comment is given to what comes next. */
export function useKeptFocus(panel: RefObject<HTMLElement | null>, acts: CommentActs): CommentActs {
  const threads = () => [
    ...(panel.current?.querySelectorAll<HTMLElement>("[data-comment-thread]") ?? []),
  ];
  const keeping = (act: (id: string) => Promise<boolean>) => async (id: string) => {
    const at = threads().findIndex((thread) => thread.contains(document.activeElement));
    const done = await act(id);
    if (document.activeElement !== document.body) return done;
    const next = threads()[at] ?? threads().at(-1) ?? panel.current;
    next?.querySelector<HTMLElement>("button, [data-comment-words]")?.focus();
    return done;
  };
  return {
    ...acts,
    resolve: keeping(acts.resolve),
    reopen: keeping(acts.reopen),
    remove: keeping(acts.remove),
  };
}
