"use client";

import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import { setFocusMode } from "./extensions/focus-mode";

/** The way out, for those who have no Escape key; the key works from the title as well. */
export function FocusExit({ editor, locale }: { editor: Editor; locale: Locale }) {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open], [popover]:popover-open")) return;
      setFocusMode(editor, false);
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [editor]);
  return (
    <Button
      variant="plain"
      icon="close"
      className="focus-exit"
      onClick={() => {
        setFocusMode(editor, false);
        editor.view.focus();
      }}
    >
      {writingMessages(locale).leaveFocusMode}
    </Button>
  );
}
