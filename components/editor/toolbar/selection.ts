import { type Editor, findParentNode } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { channelLanguage } from "@/lib/documents/present/channels";
import type { ButtonLink, Tone } from "@/lib/documents/types";

/** What the buttons need to know of the place where the caret stands. */
export type Selected = ReturnType<typeof selectedIn>;

export function selectedIn({ editor }: { editor: Editor | null }) {
  const is = (name: string, attributes?: object) => editor?.isActive(name, attributes) ?? false;
  const attribute = (name: string, of: string) => editor?.getAttributes(name)[of];
  return {
    level: is("heading") ? (attribute("heading", "level") as number) : null,
    bold: is("bold"),
    italic: is("italic"),
    strike: is("strike"),
    code: is("code"),
    color: (attribute("color", "color") ?? null) as string | null,
    href: is("link") ? (attribute("link", "href") as string) : null,
    bulletList: listIn(editor) === "bulletList",
    orderedList: listIn(editor) === "orderedList",
    blockquote: is("blockquote"),
    codeBlock: is("codeBlock"),
    language: (attribute("codeBlock", "language") ?? null) as string | null,
    channel: channelIn(editor),
    tone: is("callout") ? (attribute("callout", "tone") as Tone) : null,
    button: is("button") ? (editor?.getAttributes("button") as ButtonLink["attrs"]) : null,
    table: is("table"),
    headerRow: hasHeaderRow(editor),
    canUndo: editor ? undoDepth(editor.state) > 0 : false,
    canRedo: editor ? redoDepth(editor.state) > 0 : false,
  };
}

/** The word of a block that shows a channel of its page. */
function channelIn(editor: Editor | null): string | null {
  if (!editor?.isActive("codeBlock", { language: channelLanguage })) return null;
  const { parent } = editor.state.selection.$from;
  return parent.type.name === "codeBlock" ? parent.textContent : null;
}

/** The innermost list; the ones around it do not count. */
function listIn(editor: Editor | null): string | null {
  if (!editor) return null;
  const isList = findParentNode(({ type }) => type.name.endsWith("List"));
  return isList(editor.state.selection)?.node.type.name ?? null;
}

function hasHeaderRow(editor: Editor | null): boolean {
  if (!editor) return false;
  const table = findParentNode(({ type }) => type.name === "table")(editor.state.selection);
  const cells = table?.node.firstChild?.children ?? [];
  return cells.length > 0 && cells.every((cell) => cell.type.name === "tableHeader");
}
