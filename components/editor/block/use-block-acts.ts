"use client";

import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import type { MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import type { BlockContext } from "../blocks";
import { copyAsMarkdown, linkToHeading } from "../copy-markdown";
import { blockItems } from "./block-items";
import { blockRangeAt, blockRangeOf, fragmentOf } from "./block-range";

type Options = {
  locale: Locale;
  pick: BlockContext["pick"];
  /** The address of what is written, for links into it. */
  address: string;
  mediaAddress: (mediaId: string) => string;
};

/** The menu of a block: the one at `at`, or else where the caret stands. */
export type BlockMenuItems = (enter: () => void, at?: number) => MenuItem[];

export function useBlockActs(editor: Editor | null, options: Options): BlockMenuItems {
  const toast = useToast();
  const { locale, pick, address, mediaAddress } = options;
  return useMemo(() => {
    const t = writingMessages(locale);
    const copy = async (text: Promise<string>, done: string) => {
      try {
        await navigator.clipboard.writeText(await text);
        toast({ message: done, tone: "good" });
      } catch {
        toast({ message: t.copyFailed, tone: "bad" });
      }
    };
    return (enter, at) => {
      if (!editor) return [];
      const { doc, selection } = editor.state;
      const range = at === undefined ? blockRangeOf(selection) : blockRangeAt(doc.resolve(at + 1));
      const block = at === undefined ? range?.parent.child(range.startIndex) : doc.nodeAt(at);
      const onCopyMarkdown = () => {
        const here = blockRangeOf(editor.state.selection);
        if (here) void copy(copyAsMarkdown(fragmentOf(here), mediaAddress), t.copiedMarkdown);
      };
      const onCopyLink = () => {
        const link = linkToHeading(editor, editor.state.selection.$from.parent, address);
        void copy(link, t.copiedLink);
      };
      return blockItems({
        editor,
        locale,
        pick,
        enter,
        onCopyMarkdown,
        onCopyLink: block?.type.name === "heading" ? onCopyLink : null,
        canTurn:
          (block?.isTextblock || (block && !block.isAtom && block.textContent !== "")) ?? false,
      });
    };
  }, [editor, locale, pick, address, mediaAddress, toast]);
}
