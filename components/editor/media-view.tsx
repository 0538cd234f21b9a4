"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import { fileNote } from "@/components/documents/file-note";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { cleanText } from "@/lib/documents/input/text";
import type { MediaView as Media } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import { useSurroundings } from "./editor-context";
import { MediaWords } from "./media-words";

/** A file of the library within the text; its words are edited under it while it is selected. */
export function MediaView({ node, editor, getPos, selected, ...props }: NodeViewProps) {
  const { locale, media } = useSurroundings();
  const t = editorMessages(locale);
  const file = media[node.attrs.mediaId];
  const { alt, caption } = node.attrs as { alt?: string; caption?: string };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    const at = getPos();
    if (at === undefined) return;
    editor.view.focus();
    if (event.key === "Escape") editor.commands.setNodeSelection(at);
    else editor.commands.setTextSelection(at + node.nodeSize);
  };
  return (
    <NodeViewWrapper as="figure" className="editor-media" data-selected={selected || undefined}>
      {file ? (
        <Preview file={file} alt={alt ?? ""} locale={locale} />
      ) : (
        <p className="editor-media-gone">{t.mediaGone}</p>
      )}
      {caption && <figcaption>{caption}</figcaption>}
      {alt === "" && (
        <p className="editor-media-missing">
          <Icon name="warning" size={16} />
          {t.altMissing}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the fields inside */}
      <div className="editor-media-words" contentEditable={false} onKeyDown={leave}>
        <MediaWords
          alt={alt}
          caption={caption}
          locale={locale}
          onChange={(words) => props.updateAttributes(cleanWords(words))}
        />
        <IconButton
          icon="trash"
          label={t.removeMedia(file?.filename ?? "")}
          onClick={() => {
            props.deleteNode();
            editor.view.focus();
          }}
        />
      </div>
    </NodeViewWrapper>
  );
}

const cleanWords = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, cleanText(text)]));

function Preview({ file, alt, locale }: { file: Media; alt: string; locale: Locale }) {
  const size = { width: file.width ?? undefined, height: file.height ?? undefined };
  switch (file.kind) {
    case "image":
      // biome-ignore lint/performance/noImgElement: the desk shows the file as it is
      return <img src={file.url} alt={alt} {...size} draggable={false} />;
    case "video":
      return <video src={file.url} controls preload="metadata" {...size} />;
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: captions come with the video domain
      return <audio src={file.url} controls preload="metadata" />;
    default:
      return (
        <span className="file-card">
          <Icon name="file" />
          <span className="file-card-name">{file.filename}</span>
          <span className="file-card-note">{fileNote(file, locale)}</span>
        </span>
      );
  }
}
