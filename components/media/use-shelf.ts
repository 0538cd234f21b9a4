"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { listMediaAction } from "@/lib/media/actions";
import type { LibraryItem, LibraryPage, MediaKind } from "@/lib/media/types";

type Shelf = {
  state: "loading" | "ready" | "failed";
  items: LibraryItem[];
  next: string | null;
  total: number;
};

const nothing: Shelf = { state: "loading", items: [], next: null, total: 0 };
const pauseAfterTyping = 200;

/** The files of a kind that match `q`, page after page; late answers to old questions are dropped. */
export function useShelf(kind: MediaKind | undefined, q: string) {
  const [shelf, setShelf] = useState<Shelf>(nothing);
  const [loadingMore, setLoadingMore] = useState(false);
  const question = useRef(0);

  const load = useCallback(
    async (after?: string) => {
      question.current += 1;
      const asked = question.current;
      const result = await listMediaAction({ kind, q, after }).catch(() => null);
      if (asked !== question.current) return;
      setShelf((before) => shelfOf(result?.ok ? result.value : null, after ? before : nothing));
    },
    [kind, q],
  );

  useEffect(() => {
    const wait = setTimeout(() => void load(), q ? pauseAfterTyping : 0);
    return () => clearTimeout(wait);
  }, [load, q]);

  async function more() {
    setLoadingMore(true);
    await load(shelf.next ?? undefined);
    setLoadingMore(false);
  }

  return {
    ...shelf,
    hasMore: shelf.next !== null,
    loadingMore,
    more,
    reload: () => void load(),
  };
}

function shelfOf(found: LibraryPage | null, before: Shelf): Shelf {
  if (!found) return { ...before, state: "failed" };
  const items = [...before.items, ...found.items];
  return { state: "ready", items, next: found.next, total: found.total };
}
