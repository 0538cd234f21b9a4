"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/lib/core/cn";

type ToolbarProps = { label: string; children: ReactNode; className?: string };

/** One stop for Tab; the arrows, Home and End move among its buttons. */
export function Toolbar({ label, children, className }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const controls = controlsOf(bar.current);
    if (!controls.some((control) => control.tabIndex === 0)) keepOneStop(controls, controls[0]);
    else
      keepOneStop(
        controls,
        controls.find((control) => control.tabIndex === 0),
      );
  });
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      className={cn("toolbar", className)}
      onKeyDown={(event) => move(event, controlsOf(bar.current))}
      onFocus={(event) => keepOneStop(controlsOf(bar.current), event.target as HTMLElement)}
    >
      {children}
    </div>
  );
}

/** Between two groups of a toolbar. */
export function ToolbarGap() {
  return <span className="toolbar-gap" aria-hidden="true" />;
}

function move(event: KeyboardEvent, controls: HTMLElement[]) {
  const here = controls.indexOf(event.target as HTMLElement);
  const last = controls.length - 1;
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
  if (to === undefined || here < 0) return;
  event.preventDefault();
  controls[(to + controls.length) % controls.length]?.focus();
}

function keepOneStop(controls: HTMLElement[], stop: HTMLElement | undefined) {
  if (!stop || !controls.includes(stop)) return;
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}

function controlsOf(bar: HTMLElement | null): HTMLElement[] {
  const all = bar?.querySelectorAll<HTMLElement>("button:not(:disabled, [role^=menuitem]), select");
  return [...(all ?? [])].filter((control) => control.checkVisibility());
}
