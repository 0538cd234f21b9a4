"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { Locale } from "@/lib/messages/catalogue";
import type { BlockContext } from "../blocks";
import { lookupOf } from "../extensions/lookup";
import { BlockLookup } from "./block-lookup";
import { EntryLookup } from "./entry-lookup";
import type { LookupKeys } from "./lookup-list";

type Props = {
  editor: Editor;
  keys: LookupKeys;
  listId: string;
  locale: Locale;
  language: Locale;
  pick: BlockContext["pick"];
};

/** What the trigger that was typed asks for. */
export function LookupMenu(props: Props) {
  const lookup = useEditorState({
    editor: props.editor,
    selector: ({ editor }) => lookupOf(editor),
  });
  if (!lookup) return null;
  if (lookup.kind === "block") return <BlockLookup {...props} lookup={lookup} />;
  return <EntryLookup {...props} lookup={lookup} />;
}
