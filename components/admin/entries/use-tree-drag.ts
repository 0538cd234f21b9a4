"use client";

import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { TreeRow } from "@/lib/entries/types";
import { type Drop, fit, isSamePlace, type Landing, landingOf, placeOf, restOf } from "./tree-drop";

export type Dragged = { row: TreeRow; drop: Drop; by: "keys" | "pointer" };

type Options = {
  list: RefObject<HTMLElement | null>;
  rows: TreeRow[];
  onDrop: (row: TreeRow, landing: Landing) => void;
  onCancel: (row: TreeRow) => void;
};

/** Pixels of a level; in the style sheet as well. */
const step = 28;
const steps: Record<string, [gap: number, depth: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moving a page of the tree by its handle: dragged, or picked up, carried by arrows and put down. */
export function useTreeDrag({ list, rows, onDrop, onCancel }: Options) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const start = useRef<{ x: number; depth: number } | null>(null);

  const begin = (row: TreeRow, by: Dragged["by"]) => {
    const rest = restOf(rows, row.id);
    setDragged({ row, by, drop: fit(rest, placeOf(rows, row.id)) });
  };
  const aim = (drop: Drop) =>
    setDragged((now) => now && { ...now, drop: fit(restOf(rows, now.row.id), drop) });
  const cancel = () => {
    if (dragged) onCancel(dragged.row);
    setDragged(null);
  };
  const finish = () => {
    if (!dragged) return;
    const landing = landingOf(rows, dragged.row.id, dragged.drop);
    setDragged(null);
    if (isSamePlace(dragged.row, landing)) onCancel(dragged.row);
    else onDrop(dragged.row, landing);
  };

  function onKeyDown(event: KeyboardEvent, row: TreeRow) {
    const carried = dragged?.row.id === row.id && dragged.by === "keys";
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === " " || key === "Enter") {
      event.preventDefault();
      if (carried) finish();
      else begin(row, "keys");
    } else if (carried && key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (carried && steps[key]) {
      event.preventDefault();
      event.stopPropagation();
      const [gap, depth] = steps[key];
      aim({ gap: dragged.drop.gap + gap, depth: dragged.drop.depth + depth });
    }
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, row: TreeRow) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, depth: row.depth };
    begin(row, "pointer");
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!dragged || !start.current || dragged.by !== "pointer") return;
    const rest = restOf(rows, dragged.row.id);
    const gap = rest.findIndex(({ id }) => event.clientY < middleOf(list.current, id));
    const depth = start.current.depth + Math.round((event.clientX - start.current.x) / step);
    aim({ gap: gap < 0 ? rest.length : gap, depth });
    scrollNear(event.clientY);
  }

  function onPointerUp() {
    start.current = null;
    if (dragged?.by === "pointer") finish();
  }

  useEscape(dragged?.by === "pointer", () => {
    start.current = null;
    cancel();
  });

  return {
    dragged,
    /** For the handle of a line. */
    handle: (row: TreeRow) => ({
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, row),
      onPointerDown: (event: PointerEvent<HTMLElement>) => onPointerDown(event, row),
      onPointerMove,
      onPointerUp,
      onPointerCancel: cancel,
      onBlur: () => dragged?.by === "keys" && dragged.row.id === row.id && cancel(),
    }),
  };
}

function middleOf(list: HTMLElement | null, id: string): number {
  const box = list?.querySelector(`[data-entry="${id}"]`)?.getBoundingClientRect();
  return box ? box.top + box.height / 2 : 0;
}

/** The page scrolls along where the pointer nears its edge. */
function scrollNear(y: number) {
  const edge = 64;
  if (y < edge) scrollBy({ top: -12 });
  else if (y > innerHeight - edge) scrollBy({ top: 12 });
}

function useEscape(on: boolean, onEscape: () => void) {
  const pressed = useRef(onEscape);
  useEffect(() => {
    pressed.current = onEscape;
  });
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape") pressed.current();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [on]);
}
