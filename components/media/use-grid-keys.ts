"use client";

import type { KeyboardEvent } from "react";
import type { Selection } from "./use-selection";

/** Arrows, Home and End walk a grid of buttons; the space bar marks, with Shift all up to there. */
export function useGridKeys(selection: Selection | undefined) {
  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const button = (event.target as Element).closest<HTMLElement>("button[data-file]");
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && selection) {
      event.preventDefault();
      return selection.toggle(button.dataset.file ?? "", event.shiftKey);
    }
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button[data-file]")];
    const next = nextOf(event.key, { all, at: all.indexOf(button) });
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }
  /** Firefox presses a button when the space bar is let go. */
  function onKeyUp(event: KeyboardEvent) {
    const onFile = (event.target as Element).matches("button[data-file]");
    if (event.key === " " && selection && onFile) event.preventDefault();
  }
  return { onKeyDown, onKeyUp };
}

type Place = { all: HTMLElement[]; at: number };

/** Null where the key says nothing; the ends stay where they are. */
function nextOf(key: string, { all, at }: Place): number | null {
  const columns = all.findIndex((one) => topOf(one) > topOf(all[0]));
  const row = columns < 1 ? all.length : columns;
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - row,
    ArrowDown: at + row,
    Home: 0,
    End: all.length - 1,
  };
  const to = steps[key];
  if (to === undefined) return null;
  return to < 0 || to >= all.length ? at : to;
}

function topOf(one: HTMLElement | undefined): number {
  return Math.round(one?.getBoundingClientRect().top ?? 0);
}
