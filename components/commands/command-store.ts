import type { Command } from "./types";

export type Shown = "palette" | "keys" | null;

const offers = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];
let shown: Shown = null;

/** What each part of the page that is on screen offers, the latest first. */
export const getCommands = () => all;
export const getShown = () => shown;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function offer(owner: symbol, commands: readonly Command[] | null): void {
  if (commands) offers.set(owner, commands);
  else offers.delete(owner);
  all = [...offers.values()].reverse().flat();
  tell();
}

export function show(next: Shown): void {
  if (shown === next) return;
  shown = next;
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}
