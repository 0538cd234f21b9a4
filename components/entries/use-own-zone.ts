"use client";

import { useSyncExternalStore } from "react";

/** The time zone of this device; null until the page lives, for the server does not know it. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
