"use client";

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { cleanText } from "@/lib/documents/input/text";
import { galleryColumns } from "@/lib/documents/schema/gallery";
import { mediaNodeFor } from "@/lib/documents/schema/media";
import { editorMessages } from "@/lib/messages/editor";
import { useSurroundings } from "../editor-context";
import { MediaWords } from "../media-words";

/** Pictures side by side, with what sets them out below. */
export function GalleryView({ node, editor, getPos, selected, ...props }: NodeViewProps) {
  const { locale, pick } = useSurroundings();
  const t = editorMessages(locale);
  const { columns, caption } = node.attrs as { columns: number; caption: string };
  const add = async () => {
    const media = await pick();
    const at = getPos();
    if (editor.isDestroyed || at === undefined || media?.kind !== "image") return;
    const gallery = editor.state.doc.nodeAt(at);
    if (gallery?.type !== node.type) return;
    const image = editor.schema.nodeFromJSON(mediaNodeFor(media));
    editor.view.dispatch(editor.state.tr.insert(at + 1 + gallery.content.size, image));
  };
  return (
    <NodeViewWrapper
      as="div"
      className="editor-gallery"
      data-columns={columns}
      data-empty={node.childCount === 0 || undefined}
      data-selected={selected || undefined}
    >
      <NodeViewContent className="gallery-pictures" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of its fields are no keys of the text */}
      <div
        className="editor-gallery-tools"
        contentEditable={false}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <Button size="sm" icon="plus" onClick={() => void add()}>
          {t.addPicture}
        </Button>
        <Segmented
          label={t.columns}
          name={`columns-${getPos() ?? 0}`}
          value={String(columns)}
          onChange={(value) => props.updateAttributes({ columns: Number(value) })}
          options={galleryColumns.map((count) => ({ value: String(count), label: String(count) }))}
        />
        <MediaWords
          caption={caption}
          locale={locale}
          onChange={(words) =>
            "caption" in words && props.updateAttributes({ caption: cleanText(words.caption) })
          }
        />
        <IconButton
          icon="trash"
          label={t.removeGallery}
          onClick={() => {
            props.deleteNode();
            editor.view.focus();
          }}
        />
      </div>
    </NodeViewWrapper>
  );
}
