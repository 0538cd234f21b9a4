"use client";

import { useCallback, useEffect, useState } from "react";
import type { RevisionList } from "@/lib/history/types";
import { keptEvent } from "./use-checkpoint";

/** The versions of an entry, a page at a time; new ones appear as they are kept. */
export function useRevisions(entryId: string) {
  const [list, setList] = useState<RevisionList | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(
    async (before: number | null): Promise<RevisionList | null> => {
      const query = before === null ? "" : `?before=${before}`;
      const response = await fetch(`/api/v1/entries/${entryId}/revisions${query}`).catch(
        () => null,
      );
      setFailed(!response?.ok);
      return response?.ok ? response.json() : null;
    },
    [entryId],
  );
  const reload = useCallback(async () => {
    const first = await load(null);
    if (first) setList(first);
  }, [load]);
  const more = async () => {
    const older = list && (await load(list.next));
    if (older) setList({ ...older, items: [...list.items, ...older.items] });
  };

  useEffect(() => {
    void reload();
    window.addEventListener(keptEvent, reload);
    return () => window.removeEventListener(keptEvent, reload);
  }, [reload]);
  return { items: list?.items ?? null, next: list?.next ?? null, failed, reload, more };
}
