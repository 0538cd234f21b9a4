"use client";

import { useSyncExternalStore } from "react";

const query = "(width < 64rem)";

/** Whether the window has no room for a column beside the text. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
