import type { Editor } from "@tiptap/core";
import type { MenuItem } from "@/components/ui/menu";
import { blockMessages } from "@/lib/messages/blocks";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import { type BlockContext, editorBlocks } from "../blocks";
import { keysFor } from "../toolbar/keys";
import { deleteBlocks, duplicateBlocks, moveBlocks } from "./block-commands";

type Options = {
  editor: Editor;
  locale: Locale;
  pick: BlockContext["pick"];
  /** Goes into the block that is meant. */
  enter: () => void;
  onCopyMarkdown: () => void;
  /** Null where the block has no address of its own. */
  onCopyLink: (() => void) | null;
  /** Words can become another kind of block; a picture or a table cannot. */
  canTurn: boolean;
};

/** What can be done with a block, wherever it is asked. */
export function blockItems({ editor, locale, enter, ...options }: Options): MenuItem[] {
  const t = writingMessages(locale);
  const names = blockMessages(locale);
  const act = (command: ReturnType<typeof moveBlocks>) => () => {
    enter();
    command(editor.state, editor.view.dispatch);
  };
  const after = (next: () => void) => () => {
    enter();
    next();
  };
  const { onCopyLink, canTurn } = options;
  return [
    {
      label: t.moveUp,
      icon: "arrow-up",
      keys: keysFor("alt", "↑"),
      onSelect: act(moveBlocks("up")),
    },
    {
      label: t.moveDown,
      icon: "arrow-down",
      keys: keysFor("alt", "↓"),
      onSelect: act(moveBlocks("down")),
    },
    {
      label: t.duplicate,
      icon: "plus",
      keys: keysFor("mod", "shift", "D"),
      onSelect: act(duplicateBlocks),
    },
    { label: t.copyMarkdown, icon: "copy", onSelect: after(options.onCopyMarkdown) },
    ...(onCopyLink
      ? [{ label: t.copyLink, icon: "link" as const, onSelect: after(onCopyLink) }]
      : []),
    {
      label: t.deleteBlock,
      icon: "trash",
      danger: true,
      keys: keysFor("mod", "shift", "⌫"),
      onSelect: act(deleteBlocks),
    },
    ...(canTurn ? [{ heading: t.turnInto }] : []),
    ...editorBlocks
      .filter(({ takesText }) => canTurn && takesText)
      .map((block) => ({
        label: names[block.key],
        icon: block.icon,
        ...(block.keys && { keys: keysFor(...block.keys) }),
        onSelect: after(() => block.insert({ editor, pick: options.pick })),
      })),
  ];
}
