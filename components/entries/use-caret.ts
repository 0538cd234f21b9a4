"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Keeps the caret of a field where it was in the text when others change the text around it. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, value: string) {
  const before = useRef({ value, start: 0, end: 0 });
  useLayoutEffect(() => {
    const { current: element } = field;
    const { value: old, start, end } = before.current;
    if (element && old !== value && document.activeElement === element) {
      element.setSelectionRange(moved(old, value, start), moved(old, value, end));
    }
    before.current = {
      value,
      start: element?.selectionStart ?? 0,
      end: element?.selectionEnd ?? 0,
    };
  }, [field, value]);
  /** To be called wherever the caret moves by hand. */
  return () => {
    const { current: element } = field;
    if (!element) return;
    const { selectionStart: start, selectionEnd: end } = element;
    before.current = { value: element.value, start, end };
  };
}

/** Where a place in `old` is in `next`, which differs in one stretch. */
export function moved(old: string, next: string, place: number): number {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  if (place <= start) return place;
  if (place >= old.length - end) return place + next.length - old.length;
  return next.length - end;
}
