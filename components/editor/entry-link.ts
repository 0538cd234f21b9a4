import type { Editor } from "@tiptap/core";
import type { DeskLink } from "@/lib/entries/types";
import { insertBlock } from "./extensions/insert";

declare module "@tiptap/core" {
  interface EditorEvents {
    /** Somebody wants to show another entry: it is asked which. */
    askEntry: undefined;
  }
}

export type LinkAttributes = { href: string; entryId: string | null };

/** Writes the title of an entry as a link to it. */
export function insertEntryLink(editor: Editor, target: DeskLink) {
  const attrs: LinkAttributes = { href: target.url, entryId: target.id };
  const text = target.title || target.url;
  const link = { type: "text", text, marks: [{ type: "link", attrs }] };
  editor.chain().insertContent(link).run();
}

/** Makes the words that are selected a link; where none are, writes the address as one. */
export function setLink(editor: Editor, attrs: LinkAttributes) {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive("link")) {
    const { href } = attrs;
    const text = href.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "") || href;
    editor.commands.insertContent({ type: "text", text, marks: [{ type: "link", attrs }] });
    return;
  }
  editor.chain().extendMarkRange("link").setMark("link", attrs).run();
}

/** Shows an entry as a card after the block where the caret stands. */
export function insertEmbed(editor: Editor, target: DeskLink) {
  const node = editor.schema.nodeFromJSON({ type: "embed", attrs: { entryId: target.id } });
  editor.view.dispatch(insertBlock(editor.state.tr, editor.state.selection.to, node));
}
