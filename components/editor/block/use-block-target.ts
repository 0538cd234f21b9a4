"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type BlockTarget, targetAtCaret, targetAtPoint } from "./block-target";

const idle = 500;

/**
 * The block that the pointer or, after a moment of quiet, the caret is in. Typing hides it at once:
 * nothing is measured between two keys.
 */
export function useBlockTarget(editor: Editor, frame: RefObject<HTMLElement | null>) {
  const [target, setTarget] = useState<BlockTarget | null>(null);
  const held = useRef(false);

  useEffect(() => {
    const root = frame.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting = 0;
    const show = (next: BlockTarget | null) => {
      if (held.current || editor.isDestroyed) return;
      setTarget((before) => (isSame(before, next) ? before : next));
    };
    const toCaret = () => {
      clearTimeout(timer);
      timer = setTimeout(() => editor.isFocused && show(targetAtCaret(editor, root)), idle);
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) show(null);
      toCaret();
    };
    const onPointerMove = ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType === "touch") return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const box = editor.view.dom.getBoundingClientRect();
        const near = x > box.left - 72 && x < box.right + 8 && y > box.top && y < box.bottom;
        if (near) show(targetAtPoint(editor, root, { x, y }));
      });
    };
    editor.on("transaction", onTransaction);
    addEventListener("pointermove", onPointerMove, { passive: true });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(waiting);
      editor.off("transaction", onTransaction);
      removeEventListener("pointermove", onPointerMove);
    };
  }, [editor, frame]);

  return { target, setTarget, held };
}

const isSame = (one: BlockTarget | null, other: BlockTarget | null) =>
  one?.from === other?.from && one?.to === other?.to && one?.top === other?.top;
