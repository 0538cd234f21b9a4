"use client";

import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import type { Command } from "@/components/commands/types";
import { useCommands } from "@/components/commands/use-commands";
import { useToast } from "@/components/ui/toasts";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import { copyAsMarkdown } from "./copy-markdown";
import { isFocusMode, setFocusMode } from "./extensions/focus-mode";
import { readSelection } from "./read-selection";
import { editorShortcuts } from "./shortcuts";

type Options = {
  editor: Editor | null;
  locale: Locale;
  readOnly: boolean;
  mediaAddress: (mediaId: string) => string;
};

/** What the palette can do with the text, and the keys that the text listens to. */
export function useWritingCommands({ editor, locale, readOnly, mediaAddress }: Options) {
  const toast = useToast();
  const commands = useMemo((): Command[] => {
    if (!editor) return [];
    const t = writingMessages(locale);
    const copy = async () => {
      readSelection(editor.view);
      const { empty, content } = editor.state.selection;
      const blocks = empty
        ? editor.state.doc.content
        : content.call(editor.state.selection).content;
      try {
        await navigator.clipboard.writeText(await copyAsMarkdown(blocks, mediaAddress));
        toast({ message: t.copiedMarkdown, tone: "good" });
      } catch {
        toast({ message: t.copyFailed, tone: "bad" });
      }
    };
    const focus: Command = {
      id: "text:focus",
      group: "here",
      icon: "focus",
      label: t.focusMode,
      keys: "mod+shift+f",
      early: true,
      run: () => {
        setFocusMode(editor, !isFocusMode(editor));
        editor.view.focus();
      },
    };
    return [
      ...(readOnly ? [] : [focus]),
      {
        id: "text:markdown",
        group: "here",
        icon: "copy",
        label: t.copyAll,
        keys: "mod+shift+m",
        early: true,
        run: () => void copy(),
      },
      ...(readOnly ? [] : editorShortcuts(locale)),
    ];
  }, [editor, locale, readOnly, mediaAddress, toast]);
  useCommands(commands);
}
