"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { useFloat } from "./use-float";

type TooltipProps = {
  /** Said and shown; when it is the name of the control, the control needs its aria-label too. */
  label: ReactNode;
  /** The keys that do the same. */
  keys?: string;
  /** Beside, where controls stand in a column: below it would lie on the next one. */
  side?: "below" | "beside" | undefined;
  children: ReactNode;
};

/** Shows on hover and focus, stays while pointed at, goes away with Escape (WCAG 1.4.13). */
export function Tooltip({ label, keys, side = "below", children }: TooltipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  useFloat(open, anchor, tip, { block: side, align: "center" });
  useEffect(() => {
    if (open) tip.current?.showPopover();
    else tip.current?.hidePopover();
  }, [open]);
  useEffect(() => () => clearTimeout(wait.current), []);

  const later = (next: boolean, delay: number) => {
    clearTimeout(wait.current);
    wait.current = setTimeout(() => setOpen(next), delay);
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target.matches(":focus-visible")) later(true, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    later(false, 0);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside
    <span
      ref={anchor}
      className="tooltip-anchor"
      onPointerEnter={(event) => event.pointerType !== "touch" && later(true, 350)}
      onPointerLeave={() => later(false, 120)}
      onPointerDown={() => later(false, 0)}
      onFocus={onFocus}
      onBlur={() => later(false, 0)}
      onKeyDown={onKeyDown}
    >
      {children}
      <span ref={tip} id={id} popover="manual" aria-hidden="true" className="tooltip">
        {label}
        {keys && <kbd>{keys}</kbd>}
      </span>
    </span>
  );
}
