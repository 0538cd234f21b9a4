import type { Editor } from "@tiptap/core";
import type { IconName } from "@/components/ui/icon";
import { channelLanguage } from "@/lib/documents/present/channels";
import { mediaNodeFor } from "@/lib/documents/schema/media";
import type { Block } from "@/lib/documents/types";
import type { MediaView } from "@/lib/media/types";
import type { blockMessages } from "@/lib/messages/blocks";
import { insertBlock } from "./extensions/insert";
import { onText } from "./toolbar/on-text";

type Words = keyof ReturnType<typeof blockMessages>;
export type BlockKey = Exclude<Words, `${string}Also`>;

export type BlockContext = {
  editor: Editor;
  /** Asks for a file of the library; null when nothing was chosen. */
  pick: () => Promise<MediaView | null>;
};

/** A kind of block that one can put into a text; its words are in lib/messages/blocks.ts. */
export type EditorBlock = {
  key: BlockKey;
  icon: IconName;
  /** What makes one while typing, such as `##`. */
  typed?: string;
  /** The keys that make one. */
  keys?: readonly string[];
  /** Words that stand in a block of another kind can become this one. */
  takesText?: boolean;
  /** Makes it where the caret stands. */
  insert: (context: BlockContext) => unknown;
};

const emptyGallery: Block = { type: "gallery", attrs: { columns: 2, caption: "" } };

const pageChannel: Block = {
  type: "codeBlock",
  attrs: { language: channelLanguage },
  content: [{ type: "text", text: "web" }],
};

const headings = ([2, 3, 4] as const).map(
  (level): EditorBlock => ({
    key: `heading${level}`,
    icon: "heading",
    typed: "#".repeat(level),
    keys: ["mod", "alt", String(level)],
    takesText: true,
    insert: ({ editor }) => onText(editor).setHeading({ level }).run(),
  }),
);

/** All of them, in the order of the slash menu. */
export const editorBlocks: readonly EditorBlock[] = [
  {
    key: "paragraph",
    icon: "post",
    keys: ["mod", "alt", "0"],
    takesText: true,
    insert: ({ editor }) => onText(editor).clearNodes().run(),
  },
  ...headings,
  {
    key: "bulletList",
    icon: "list",
    typed: "-",
    keys: ["mod", "shift", "8"],
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleBulletList().run(),
  },
  {
    key: "orderedList",
    icon: "ordered-list",
    typed: "1.",
    keys: ["mod", "shift", "7"],
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleOrderedList().run(),
  },
  {
    key: "taskList",
    icon: "tasks",
    typed: "[ ]",
    keys: ["mod", "shift", "9"],
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleTaskList().run(),
  },
  {
    key: "blockquote",
    icon: "quote",
    typed: ">",
    keys: ["mod", "shift", "B"],
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleBlockquote().run(),
  },
  {
    key: "callout",
    icon: "callout",
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleCallout("info").run(),
  },
  {
    key: "details",
    icon: "details",
    typed: ":::details",
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleDetails().run(),
  },
  {
    key: "codeBlock",
    icon: "code-block",
    typed: "```",
    keys: ["mod", "alt", "C"],
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleCodeBlock().run(),
  },
  {
    key: "table",
    icon: "table",
    insert: ({ editor }) =>
      onText(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    key: "mathBlock",
    icon: "formula",
    typed: "$$",
    takesText: true,
    insert: ({ editor }) => onText(editor).toggleMathBlock().run(),
  },
  {
    key: "mathInline",
    icon: "formula",
    typed: "$x$",
    insert: ({ editor }) => onText(editor).insertMathInline().run(),
  },
  {
    key: "footnote",
    icon: "footnote",
    typed: "^[ ]",
    insert: ({ editor }) => onText(editor).insertFootnote().run(),
  },
  { key: "media", icon: "image", insert: insertMedia },
  {
    key: "gallery",
    icon: "gallery",
    insert: ({ editor }) => insertNode(editor, emptyGallery),
  },
  {
    key: "button",
    icon: "button",
    takesText: true,
    insert: ({ editor }) => onText(editor).setButton({}).run(),
  },
  {
    key: "embed",
    icon: "link",
    insert: ({ editor }) => {
      onText(editor);
      editor.emit("askEntry", undefined);
    },
  },
  {
    key: "channel",
    icon: "channel",
    insert: ({ editor }) => {
      onText(editor);
      insertNode(editor, pageChannel);
      // Into its word: there the bar offers the others.
      editor.commands.setTextSelection(editor.state.selection.to - 1);
    },
  },
  {
    key: "rule",
    icon: "minus",
    typed: "---",
    insert: ({ editor }) => onText(editor).setHorizontalRule().run(),
  },
];

/** Those that can be made where the caret stands. */
export function blocksAt(editor: Editor): readonly EditorBlock[] {
  return editor.isActive("table")
    ? editorBlocks.filter(({ key }) => key !== "table")
    : editorBlocks;
}

async function insertMedia({ editor, pick }: BlockContext) {
  const media = await pick();
  if (editor.isDestroyed) return;
  editor.view.focus();
  if (!media) return;
  insertNode(editor, mediaNodeFor(media));
}

function insertNode(editor: Editor, json: Block) {
  const node = editor.schema.nodeFromJSON(json);
  editor.view.dispatch(insertBlock(editor.state.tr, editor.state.selection.to, node));
}
