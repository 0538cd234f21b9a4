"use client";

import { useEffect, useState } from "react";
import type { UnfinishedUpload } from "@/lib/uploads/types";
import { listUnderWay } from "./kept-files";
import { isLetGo, letGo, nameOf, takeUp } from "./let-go";
import type { Upload } from "./use-uploads";

type Sending = { owner: string; uploads: Upload[]; ready: boolean };

/** What was left half-way, and nobody is sending here or in another tab. */
export function useHalfSent(unfinished: UnfinishedUpload[], { owner, uploads, ready }: Sending) {
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string> | null>(null);
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!ready) return;
    let current = true;
    void listUnderWay().then((keys) => {
      if (current) setElsewhere(new Set(keys.flatMap((key) => namesIn(key, owner))));
    });
    return () => {
      current = false;
    };
  }, [ready, owner]);
  const here = new Set(uploads.map(nameOf));
  const left = elsewhere
    ? unfinished.filter((one) => {
        const name = nameOf(named(one));
        return !one.replacesId && !here.has(name) && !elsewhere.has(name) && !isLetGo(named(one));
      })
    : [];
  const change = (work: typeof letGo) => (one: UnfinishedUpload) => {
    work(named(one));
    setTurn((turn) => turn + 1);
  };
  return { left, letGo: change(letGo), takeUp: change(takeUp) };
}

export function named({ filename, length }: UnfinishedUpload) {
  return { name: filename, size: length };
}

/** A lock is called by its owner and the fingerprint of its file. */
function namesIn(key: string, owner: string): string[] {
  const start = `${owner}:cauce:`;
  if (!key.startsWith(start)) return [];
  const [name, , size] = JSON.parse(key.slice(start.length));
  return [nameOf({ name, size })];
}
