"use client";

import { useEffect } from "react";

/**
 * Fetches code once somebody does something on the page: whoever only reads does without it, and
 * whoever works has it before it is asked for.
 */
export function useWarm(load: () => Promise<unknown>) {
  useEffect(() => {
    const begun = new AbortController();
    const begin = () => {
      begun.abort();
      whenIdle(() => void load().catch(() => {}));
    };
    for (const kind of ["keydown", "pointerdown"]) {
      addEventListener(kind, begin, { signal: begun.signal, capture: true, passive: true });
    }
    return () => begun.abort();
  }, [load]);
}

function whenIdle(act: () => void) {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 1500);
}
