"use client";

import { useState } from "react";
import type { LibraryItem } from "@/lib/media/types";

export type Selection = {
  ids: ReadonlySet<string>;
  /** With `through`, all between the last one marked and this. */
  toggle: (id: string, through?: boolean) => void;
  all: () => void;
  none: () => void;
};

/** Which files of the page are marked; those that have left it are not. */
export function useSelection(items: LibraryItem[]): Selection {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const order = items.map(({ id }) => id);
  const ids = new Set(order.filter((id) => marked.has(id)));

  function toggle(id: string, through = false) {
    const from = through && last ? order.indexOf(last) : -1;
    const at = order.indexOf(id);
    const stretch = from < 0 ? [id] : order.slice(Math.min(from, at), Math.max(from, at) + 1);
    const on = !ids.has(id);
    const next = new Set(ids);
    for (const one of stretch) next[on ? "add" : "delete"](one);
    setMarked(next);
    setLast(id);
  }

  return { ids, toggle, all: () => setMarked(new Set(order)), none: () => setMarked(new Set()) };
}
