"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { getCommands, getShown, offer, type Shown, subscribe } from "./command-store";
import type { Command } from "./types";

/** Offers commands in the palette and by their keys for as long as the component is on the page. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef<symbol>(undefined);
  owner.current ??= Symbol("commands");
  const own = owner.current;
  useEffect(() => offer(own, commands), [own, commands]);
  useEffect(() => () => offer(own, null), [own]);
}

const none: readonly Command[] = [];

export function useOffered(): readonly Command[] {
  return useSyncExternalStore(subscribe, getCommands, () => none);
}

export function useShown(): Shown {
  return useSyncExternalStore(subscribe, getShown, () => null);
}
