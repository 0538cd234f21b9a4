import type { Editor } from "@tiptap/core";
import { canonicalDocument } from "@/lib/documents/input/canonical";
import type { Block, Document } from "@/lib/documents/types";

/** What has been written so far, in the form that the server keeps. */
export function documentOf(editor: Editor): Document {
  const { content } = canonicalDocument(editor.getJSON() as Document);
  // The editor keeps an empty line at the end to write on; it is no part of the text.
  const end = content.findLastIndex((block) => !isEmptyLine(block));
  return { type: "doc", content: content.slice(0, Math.max(end + 1, 1)) };
}

const isEmptyLine = (block: Block) => block.type === "paragraph" && !block.content;
