"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useState } from "react";
import type { BlockTarget } from "./block-target";
import { type DropPlace, dropBlock, dropPlaceAt } from "./drag-block";

/**
 * While a block is dragged, the frame decides where it goes: ProseMirror would go by the letter under
 * the pointer, people go by the height.
 */
export function useBlockDrag(editor: Editor, frame: RefObject<HTMLElement | null>) {
  const [dragged, setDragged] = useState<BlockTarget | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  useEffect(() => {
    const root = frame.current;
    if (!root || !dragged) return;
    let now: DropPlace | null = null;
    const over = (event: DragEvent) => {
      event.stopPropagation();
      const point = { x: event.clientX, y: event.clientY };
      now = dropPlaceAt(editor, dragged, root, point);
      setPlace(now);
      if (now) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (now) dropBlock(editor, dragged, now);
    };
    root.addEventListener("dragover", over, true);
    root.addEventListener("drop", drop, true);
    return () => {
      root.removeEventListener("dragover", over, true);
      root.removeEventListener("drop", drop, true);
      setPlace(null);
    };
  }, [editor, frame, dragged]);
  return { setDragged, line: place?.line ?? null };
}
