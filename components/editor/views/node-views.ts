import { ReactNodeViewRenderer } from "@tiptap/react";
import type { SchemaViews } from "@/lib/documents/schema";
import type { editorMessages } from "@/lib/messages/editor";
import { colorView } from "../color/color-view";
import { MediaView } from "../media-view";
import { EmbedView } from "./embed-view";
import { GalleryView } from "./gallery-view";
import { footnoteView, mathView } from "./source-views";

/** How the editor draws what is more than words. */
export function nodeViews(t: ReturnType<typeof editorMessages>): SchemaViews {
  const words = { formula: t.formula, formulaWrong: t.formulaWrong, note: t.footnote };
  return {
    color: colorView,
    media: ReactNodeViewRenderer(MediaView),
    gallery: ReactNodeViewRenderer(GalleryView),
    embed: ReactNodeViewRenderer(EmbedView),
    mathInline: mathView("inline", words),
    mathBlock: mathView("block", words),
    footnote: footnoteView(words),
  };
}
