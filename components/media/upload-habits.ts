"use client";

import { useEffect, useRef, useState } from "react";
import { listKept } from "./kept-files";
import type { Upload } from "./use-uploads";

/** What a reload or a crash of the browser interrupted goes on; true once all of it is under way. */
export function useKeptFiles(
  owner: string | undefined,
  add: (files: File[], folderId: string | null) => void,
): boolean {
  const [ready, setReady] = useState(!owner);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  }, [add]);
  useEffect(() => {
    if (!owner) return;
    let current = true;
    void listKept(owner).then((kept) => {
      if (!current) return;
      for (const { file, folderId } of kept) latest.current([file], folderId);
      setReady(true);
    });
    return () => {
      current = false;
    };
  }, [owner]);
  return ready;
}

/** Once the network is back, what failed for want of it is tried again. */
export function useReturns(uploads: Upload[], retry: (key: number) => void) {
  useEffect(() => {
    const again = () => {
      for (const { key, state, passing } of uploads) {
        if (state === "failed" && passing) retry(key);
      }
    };
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [uploads, retry]);
}

export function useWarningBeforeLeaving(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
