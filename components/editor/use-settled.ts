"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useState } from "react";

const quiet = 300;

/**
 * What `read` makes of the text, read again once nobody types: between two keys nothing is counted.
 * `watch` is `selection` for what changes with the caret too.
 */
export function useSettled<Value>(
  editor: Editor | null,
  read: (editor: Editor) => Value,
  watch: "text" | "selection" = "text",
): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  const now = useEffectEvent((editor: Editor) => {
    if (!editor.isDestroyed) setValue(read(editor));
  });
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => now(editor), wait);
    };
    const onUpdate = () => later(quiet);
    const onSelection = () => later(quiet / 3);
    later(0);
    editor.on("update", onUpdate);
    if (watch === "selection") editor.on("selectionUpdate", onSelection);
    return () => {
      clearTimeout(timer);
      editor.off("update", onUpdate);
      editor.off("selectionUpdate", onSelection);
    };
  }, [editor, watch]);
  return value;
}
