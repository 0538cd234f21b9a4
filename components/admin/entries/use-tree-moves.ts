"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toasts";
import { moveEntryAction } from "@/lib/entries/actions";
import type { TreeRow } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { treeMessages } from "@/lib/messages/admin/tree";
import type { Locale } from "@/lib/messages/catalogue";
import { useEntryActs } from "./use-entry-acts";

type Place = { parentId: string | null; position: number };
/** What has the focus again once the line is at its new place. */
type Focus = "title" | "handle";

/** Moves pages of the tree, tells of it, and takes it back when asked. */
export function useTreeMoves(list: RefObject<HTMLElement | null>, rows: TreeRow[], locale: Locale) {
  const t = treeMessages(locale);
  const notify = useToast();
  const { run } = useEntryActs(locale);
  const [said, say] = useState("");
  const focus = useFocusKept(list, rows);
  const nameOf = (row: TreeRow) => row.title || adminMessages(locale).untitled;

  function move(row: TreeRow, { parentId, position }: Place, then: Focus) {
    const former = { parentId: row.parentId, position: row.index };
    run(
      () => moveEntryAction({ id: row.id, parentId, position }),
      () => {
        focus.current = { id: row.id, on: then };
        say("");
        notify({
          message: t.moved(nameOf(row)),
          undo: () =>
            run(
              () => moveEntryAction({ id: row.id, ...former }),
              () => {
                focus.current = { id: row.id, on: then };
                notify({ message: t.movedBack(nameOf(row)) });
              },
            ),
        });
      },
    );
  }

  return { move, said, say, nameOf };
}

/** A line that has moved keeps the focus, though the browser drops it with the line. */
function useFocusKept(list: RefObject<HTMLElement | null>, rows: TreeRow[]) {
  const moved = useRef<{ id: string; on: Focus } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for the rows in their new order
  useEffect(() => {
    if (!moved.current) return;
    const { id, on } = moved.current;
    const part = on === "title" ? "a.row-title" : ".tree-handle";
    list.current?.querySelector<HTMLElement>(`[data-entry="${id}"] ${part}`)?.focus();
    moved.current = null;
  }, [list, rows]);
  return moved;
}
