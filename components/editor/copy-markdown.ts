import type { Editor } from "@tiptap/core";
import type { Fragment, Node as ProseMirrorNode } from "@tiptap/pm/model";
import { canonicalDocument } from "@/lib/documents/input/canonical";
import { nodesOf } from "@/lib/documents/present/walk";
import type { Document } from "@/lib/documents/types";

/** Blocks as Markdown; what writes it comes when it is needed. */
export async function copyAsMarkdown(
  blocks: Fragment,
  addressOf: (mediaId: string) => string,
): Promise<string> {
  const { markdownFromDocument } = await import("@/lib/documents/markdown");
  return markdownFromDocument(documentFrom(blocks), { addressOf });
}

/** Items stand in a list of their own, since a document holds none without. */
function documentFrom(blocks: Fragment): Document {
  const content = blocks.toJSON() ?? [{ type: "paragraph" }];
  const [first] = content as { type: string }[];
  const list = first?.type === "taskItem" ? "taskList" : "bulletList";
  const whole = /Item$/.test(first?.type ?? "") ? [{ type: list, content }] : content;
  return canonicalDocument({ type: "doc", content: whole } as Document);
}

/** The public address of the section that a heading begins. */
export async function linkToHeading(
  editor: Editor,
  heading: ProseMirrorNode,
  address: string,
): Promise<string> {
  const { outlineOf } = await import("@/lib/documents/present/headings");
  const doc = editor.getJSON() as Document;
  const ids = [...outlineOf(doc)];
  let nth = -1;
  let found = -1;
  editor.state.doc.descendants((node) => {
    if (node.type.name !== "heading") return;
    nth += 1;
    if (node === heading) found = nth;
  });
  const headings = [...nodesOf(doc)].filter(({ type }) => type === "heading");
  const id = ids.find(([node]) => node === headings[found])?.[1].id;
  return `${new URL(address, location.href).href}${id ? `#${id}` : ""}`;
}
