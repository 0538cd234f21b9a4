"use client";

import type { Editor } from "@tiptap/core";
import { blockMessages } from "@/lib/messages/blocks";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import { type BlockContext, blocksAt } from "../blocks";
import type { Lookup } from "../extensions/lookup";
import { type LookupKeys, LookupList } from "./lookup-list";
import { matchBlocks } from "./match-blocks";

export type LookupProps = {
  editor: Editor;
  lookup: Lookup;
  keys: LookupKeys;
  listId: string;
  locale: Locale;
  /** The language of the text. */
  language: Locale;
  pick: BlockContext["pick"];
};

/** The slash menu. */
export function BlockLookup({ locale, pick, language: _, ...rest }: LookupProps) {
  const { editor, lookup } = rest;
  const t = editorMessages(locale);
  const words = blockMessages(locale);
  const found = matchBlocks(blocksAt(editor), lookup.query, locale);
  // A sentence goes on: a slash that names nothing was meant as one.
  if (found.length === 0 && /\s/.test(lookup.query)) return null;
  return (
    <LookupList
      {...rest}
      label={t.blocks}
      said={found.length > 0 ? t.blocksFound(found.length) : t.noBlock}
      choices={found.map((block) => ({
        key: block.key,
        icon: block.icon,
        label: words[block.key],
        note: block.typed,
        take: () => block.insert({ editor, pick }),
      }))}
    />
  );
}
