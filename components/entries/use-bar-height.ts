"use client";

import { type RefObject, useLayoutEffect } from "react";

/** Tells the editor's own bar how low it must keep, also when the words above need a second line. */
export function useBarHeight(page: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const bar = page.current?.querySelector<HTMLElement>(".entry-bar");
    if (!bar) return;
    const watch = new ResizeObserver(() => {
      page.current?.style.setProperty("--editor-top", `${bar.offsetHeight}px`);
    });
    watch.observe(bar);
    return () => watch.disconnect();
  }, [page]);
}
