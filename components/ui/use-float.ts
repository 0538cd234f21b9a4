"use client";

import { type RefObject, useLayoutEffect } from "react";

export type Side = { block: "below" | "above" | "beside"; align: "start" | "center" | "end" };

/** An element, or a place that has no element of its own. */
export type Anchor = { current: Pick<Element, "getBoundingClientRect"> | null };

const gap = 6;

/** Keeps an open popover beside its anchor and inside the window, also while things scroll. */
export function useFloat(
  open: boolean,
  anchor: Anchor,
  popover: RefObject<HTMLElement | null>,
  { block, align }: Side,
) {
  useLayoutEffect(() => {
    if (!open) return;
    const follow = () => {
      if (anchor.current && popover.current) place(anchor.current, popover.current, block, align);
    };
    // A popover has a size only once it is shown, which may come after this.
    const watch = new ResizeObserver(follow);
    if (popover.current) watch.observe(popover.current);
    addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", follow);
    return () => {
      watch.disconnect();
      removeEventListener("scroll", follow, { capture: true });
      removeEventListener("resize", follow);
    };
  }, [open, anchor, popover, block, align]);
}

function place(
  anchor: Pick<Element, "getBoundingClientRect">,
  popover: HTMLElement,
  block: Side["block"],
  align: Side["align"],
) {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  if (block === "beside") {
    const before = from.left - gap - width;
    const middle = from.top + (from.height - height) / 2;
    popover.style.insetInlineStart = `${before < gap ? from.right + gap : before}px`;
    popover.style.insetBlockStart = `${clamp(middle, innerHeight - height - gap)}px`;
    return;
  }
  const inline = {
    start: from.left,
    center: from.left + (from.width - width) / 2,
    end: from.right - width,
  }[align];
  const below = from.bottom + gap;
  const above = from.top - gap - height;
  const fitsBelow = below + height <= innerHeight - gap;
  const goesBelow = block === "below" ? fitsBelow || above < gap : above < gap;
  popover.style.insetInlineStart = `${clamp(inline, innerWidth - width - gap)}px`;
  popover.style.insetBlockStart = `${clamp(goesBelow ? below : above, innerHeight - height - gap)}px`;
}

function clamp(value: number, most: number) {
  return Math.round(Math.max(gap, Math.min(value, most)));
}
