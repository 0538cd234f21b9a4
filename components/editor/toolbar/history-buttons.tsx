import { IconButton } from "@/components/ui/icon-button";
import { editorMessages } from "@/lib/messages/editor";
import { writingMessages } from "@/lib/messages/writing";
import { setFocusMode } from "../extensions/focus-mode";
import { keysFor } from "./keys";
import type { ToolProps } from "./props";

/** Kept in the tab order when there is nothing to undo, so that focus is never lost. */
export function HistoryButtons({ editor, selected, locale }: ToolProps) {
  const t = editorMessages(locale);
  return (
    <>
      <IconButton
        icon="undo"
        label={t.undo}
        keys={keysFor("mod", "Z")}
        aria-disabled={!selected.canUndo || undefined}
        onClick={() => editor.chain().undo().run()}
      />
      <IconButton
        icon="redo"
        label={t.redo}
        keys={keysFor("mod", "shift", "Z")}
        aria-disabled={!selected.canRedo || undefined}
        onClick={() => editor.chain().redo().run()}
      />
      <IconButton
        icon="focus"
        label={writingMessages(locale).focusMode}
        keys={keysFor("mod", "shift", "F")}
        onClick={() => {
          setFocusMode(editor, true);
          editor.view.focus();
        }}
      />
    </>
  );
}
