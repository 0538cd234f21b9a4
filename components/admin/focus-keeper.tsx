"use client";

import { useEffect } from "react";

type Trail = { element: Element; parents: Element[]; at: number };

/**
 * Whoever uses the keyboard or a screen reader must not fall out of the page because what had the focus
 * went away: a line that was deleted, a button that became words, a page that was left. The focus then
 * goes to what stands in its place, or else to the heading above it.
 */
export function FocusKeeper() {
  useEffect(() => {
    let trail: Trail | null = null;
    // What a notice was about, for when the focus was within a notice that went away.
    let inMain: Trail | null = null;

    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      trail = trailOf(target);
      if (target.closest("main")) inMain = trail;
    };
    const check = () => {
      if (!trail || isThere(trail.element)) return;
      const left = trail;
      trail = null;
      // A page that was left keeps the focus until the next picture is drawn.
      const now = document.activeElement;
      if (now && now !== document.body && isThere(now)) return;
      if (document.querySelector("dialog[open]") && !left.parents.some(isOpenDialog)) return;
      const place = left.element.closest(".toast") || isToast(left) ? (inMain ?? left) : left;
      heirOf(place)?.focus();
    };
    // What comes instead may have a better place for the focus, and takes it in its effects.
    let wait: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      if (wait || !trail || isThere(trail.element)) return;
      wait = setTimeout(() => {
        wait = undefined;
        check();
      }, 80);
    });
    document.addEventListener("focusin", onFocusIn);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      observer.disconnect();
      clearTimeout(wait);
    };
  }, []);
  return null;
}

function trailOf(element: Element): Trail {
  const parents: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) parents.push(one);
  const line = element.closest("li, tr");
  return {
    element,
    parents,
    at: line ? [...(line.parentElement?.children ?? [])].indexOf(line) : 0,
  };
}

/** Pages that were left stay in the document for a while, unseen. */
const isThere = (element: Element) => element.isConnected && element.checkVisibility();
const isOpenDialog = (element: Element) => element.matches("dialog[open]");
const isToast = ({ parents }: Trail) => parents.some((parent) => parent.matches(".toasts"));

function heirOf({ element, parents, at }: Trail): HTMLElement | null {
  if (isThere(element)) return element as HTMLElement;
  const place = parents.find((parent) => parent !== document.documentElement && isThere(parent));
  if (place?.matches("ul, ol, tbody")) {
    const line = place.children[Math.min(at, place.children.length - 1)];
    const next = line?.querySelector<HTMLElement>("a[href], button:not(:disabled)");
    if (next) return next;
  }
  const around = place?.closest("dialog, main") ?? document.querySelector("main");
  const headings = around?.querySelectorAll<HTMLElement>("h1, h2") ?? [];
  const heading = [...headings].find(isThere) ?? (around as HTMLElement | null);
  if (heading) heading.tabIndex = -1;
  return heading;
}
