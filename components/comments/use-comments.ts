"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useMemo } from "react";
import type { Command } from "@/components/commands/types";
import { useCommands } from "@/components/commands/use-commands";
import { readSelection } from "@/components/editor/read-selection";
import type { Locale } from "@/lib/messages/catalogue";
import { commentMessages } from "@/lib/messages/comments";
import "./comments.css";
import { showThreads, threadAt } from "./marks";
import { useFreshThreads, useThreads } from "./use-threads";

type Options = {
  entryId: string;
  editor: Editor | null;
  locale: Locale;
  /** Shows the panel. */
  onOpen: () => void;
};

/** Marks in the text what is talked about, and leads from there to the panel by keys. */
export function useComments({ entryId, editor, locale, onOpen }: Options): void {
  const { store, list, active } = useThreads(entryId);
  useFreshThreads(entryId);

  useEffect(() => {
    if (editor && !editor.isDestroyed && list) showThreads(editor.view, { threads: list, active });
  }, [editor, list, active]);

  useEffect(() => {
    if (!editor) return;
    const onSelection = () => {
      if (editor.isFocused) store.read(threadAt(editor.view));
    };
    editor.on("selectionUpdate", onSelection);
    return () => void editor.off("selectionUpdate", onSelection);
  }, [editor, store]);

  const arrive = useEffectEvent(async (thread: string) => {
    onOpen();
    // What is known already may be older than what one was told of.
    await store.load();
    store.read(thread);
    store.want(thread);
  });
  useEffect(() => {
    const address = new URL(window.location.href);
    const thread = address.searchParams.get("thread");
    if (!thread) return;
    address.searchParams.delete("thread");
    window.history.replaceState(null, "", address);
    void arrive(thread);
  }, []);

  const go = useEffectEvent(() => {
    if (editor) readSelection(editor.view);
    const thread = editor?.state.selection.empty ? threadAt(editor.view) : null;
    store.want(thread ?? "words");
    onOpen();
  });
  const words = commentMessages(locale);
  const commands = useMemo(
    (): Command[] => [
      {
        id: "entry:comment",
        group: "here",
        icon: "comment",
        label: words.command,
        keys: "mod+alt+m",
        early: true,
        run: () => go(),
      },
    ],
    [words],
  );
  useCommands(commands);
}
