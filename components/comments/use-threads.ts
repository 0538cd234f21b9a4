"use client";

import { useEffect, useSyncExternalStore } from "react";
import { threadStoreOf } from "./thread-store";

export function useThreads(entryId: string) {
  const store = threadStoreOf(entryId);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  return { store, ...state };
}

const pause = 15_000;

/** Asks for what is new now and then, while the page is looked at. */
export function useFreshThreads(entryId: string): void {
  useEffect(() => {
    const store = threadStoreOf(entryId);
    const load = () => {
      if (document.visibilityState === "visible") void store.load();
    };
    load();
    const timer = setInterval(load, pause);
    document.addEventListener("visibilitychange", load);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", load);
    };
  }, [entryId]);
}
