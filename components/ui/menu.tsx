"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cn } from "@/lib/core/cn";
import { buttonClass } from "./button";
import { Icon } from "./icon";
import { MenuEntry, type MenuItem } from "./menu-entry";
import { useFloat } from "./use-float";
import { useMenuKeys } from "./use-menu-keys";

export type { MenuItem };

type MenuProps = {
  /** The name of the button; seen unless `trigger` says otherwise. */
  label: string;
  items: readonly MenuItem[];
  /** `more` is the three dots; a node replaces what the button shows. */
  trigger?: "label" | "more" | ReactNode;
  variant?: "quiet" | "plain";
  align?: "start" | "end";
  className?: string;
  /** -1 for a menu that the keyboard reaches otherwise. */
  tabIndex?: number;
  onToggle?: (open: boolean) => void;
};

/** A button with a menu (ARIA Authoring Practices): arrows, Home, End, Escape and first letters. */
export function Menu({ label, items, trigger = "label", variant = "quiet", ...rest }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState<false | "first" | "last">(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useFloat(open !== false, button, list, { block: "below", align: rest.align ?? "start" });
  useEffect(() => {
    if (!open || !list.current) return;
    list.current.showPopover();
    const all = list.current.querySelectorAll<HTMLElement>("[role^=menuitem]");
    all[open === "first" ? 0 : all.length - 1]?.focus({ preventScroll: true });
  }, [open]);

  const close = () => {
    // The browser tells of it only later, and it may be opened again before.
    setOpen(false);
    list.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = useMenuKeys(list, close);
  const words = trigger === "label";
  const more = trigger === "more";

  return (
    <>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        tabIndex={rest.tabIndex}
        className={cn(more ? "icon-button" : buttonClass({ variant }), rest.className)}
        aria-haspopup="menu"
        aria-expanded={open !== false}
        aria-controls={`${id}-menu`}
        aria-label={words ? undefined : label}
        onPointerDown={(event) => open && event.preventDefault()}
        onClick={() => (open ? close() : setOpen("first"))}
        onKeyDown={(event) => openByArrow(event, setOpen)}
      >
        {more ? <Icon name="more" /> : words ? label : trigger}
        {words && <Icon name="chevron-down" size={16} />}
      </button>
      <div
        ref={list}
        id={`${id}-menu`}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-labelledby={`${id}-button`}
        className="menu"
        onToggle={({ newState }) => {
          if (newState === "closed") setOpen(false);
          rest.onToggle?.(newState === "open");
        }}
        onKeyDown={onKeyDown}
      >
        {open !== false &&
          items.map((item, at) => <MenuEntry key={keyOf(item, at)} item={item} onDone={close} />)}
      </div>
    </>
  );
}

function openByArrow(event: KeyboardEvent, open: (at: "first" | "last") => void) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  open(event.key === "ArrowDown" ? "first" : "last");
}

function keyOf(item: MenuItem, at: number) {
  if (item === "separator") return `separator-${at}`;
  return "heading" in item ? `heading-${item.heading}` : item.label;
}
