"use client";

import { useLayoutEffect } from "react";

/**
 * While one writes on a phone, the acts of the entry take the place of the desk's bar, and the buttons of
 * the text lie upon the keyboard, which covers what is at the bottom of the window.
 */
export function useWritingRoom(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const view = window.visualViewport;
    const measure = () => {
      if (!view) return;
      // Zoomed in, the view is small for another reason.
      const covered = view.scale > 1.01 ? 0 : window.innerHeight - view.height - view.offsetTop;
      const open = covered > 120;
      root.style.setProperty("--keyboard", open ? `${Math.round(covered)}px` : "0px");
      root.toggleAttribute("data-keyboard", open);
    };
    root.toggleAttribute("data-writing", true);
    measure();
    view?.addEventListener("resize", measure);
    view?.addEventListener("scroll", measure);
    return () => {
      view?.removeEventListener("resize", measure);
      view?.removeEventListener("scroll", measure);
      root.toggleAttribute("data-writing", false);
      root.toggleAttribute("data-keyboard", false);
      root.style.removeProperty("--keyboard");
    };
  }, []);
}
