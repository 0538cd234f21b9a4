"use client";

import type { EditorView } from "@tiptap/pm/view";
import { useEditor } from "@tiptap/react";
import { useMemo, useRef, useState } from "react";
import { CommentMarks } from "@/components/comments/marks";
import { calloutLabel } from "@/components/documents/callout-label";
import { stableJson } from "@/lib/core/stable-json";
import { type Document, emptyDocument } from "@/lib/documents/types";
import type { MediaView as Media } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import type { Direction } from "./block/block-commands";
import { documentExtensions } from "./extensions";
import { BlockKeys } from "./extensions/block-keys";
import { Finding } from "./extensions/finding";
import { FocusMode } from "./extensions/focus-mode";
import { Lookups } from "./extensions/lookup";
import { MarkdownPaste } from "./extensions/markdown-paste";
import { MediaKeys } from "./extensions/media-keys";
import { Paste } from "./extensions/paste";
import { type SharedText, sharedExtensions } from "./extensions/shared";
import { Uploads } from "./extensions/uploads";
import { readSelection } from "./read-selection";
import { InlineSources } from "./views/inline-sources";
import { nodeViews } from "./views/node-views";
import { documentOf } from "./written";

type Options = {
  initial?: Document;
  /** The text that several write; it takes the place of `initial`. */
  shared?: SharedText;
  locale: Locale;
  lang?: string;
  readOnly?: boolean;
  label: string;
  describedBy: string;
  /** The list that typing `/` opens, and what it does with keys. */
  lookup: { listId: string; onKey: (event: KeyboardEvent) => boolean };
  onChange?: (doc: Document) => void;
  uploadMedia: (file: File) => Promise<Media>;
  onMedia: (media: Media) => void;
  onLink: () => void;
  onToolbar: () => void;
  onFind?: () => void;
  onBlockMenu: () => void;
  onBlockMoved: (direction: Direction) => void;
};

/** The Tiptap editor with all that it reports; the newest callbacks are always the ones called. */
export function useDocumentEditor(options: Options) {
  const [notice, setNotice] = useState<string | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const { locale, initial = emptyDocument, shared, label, lang, describedBy } = options;
  const written = useRef(stableJson(initial));

  const extensions = useMemo(() => {
    const t = editorMessages(locale);
    return [
      ...documentExtensions({
        views: nodeViews(t),
        taskLabel: t.taskLabel,
        calloutLabel: (tone) => calloutLabel(tone, locale),
        onRefuse: () => setNotice(t.tooLarge),
        shared: shared !== undefined,
      }),
      InlineSources,
      ...(shared ? sharedExtensions(shared) : []),
      Lookups.configure({
        listId: latest.current.lookup.listId,
        onKey: (event) => latest.current.lookup.onKey(event),
      }),
      BlockKeys.configure({
        onMenu: () => latest.current.onBlockMenu(),
        onMoved: (direction) => latest.current.onBlockMoved(direction),
      }),
      Finding,
      FocusMode,
      CommentMarks,
      MediaKeys,
      Uploads.configure({
        upload: (file) => latest.current.uploadMedia(file),
        label: t.uploading,
        onDone: (media) => latest.current.onMedia(media),
        onFail: (name) => setNotice(t.uploadFailed(name)),
      }),
      Paste.configure({ onRefuse: () => setNotice(t.tooLarge) }),
      MarkdownPaste.configure({ onPlain: () => setNotice(t.pasteFailed) }),
    ];
  }, [locale, shared]);

  const editor = useEditor({
    immediatelyRender: false,
    editable: !options.readOnly,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    // Marks in pasted Markdown are read with the whole of it; "3 * 4 * 5" holds none.
    enablePasteRules: ["link"],
    extensions,
    ...(!shared && { content: initial }),
    onUpdate: ({ editor: changed }) => {
      if (!latest.current.onChange) return;
      const doc = documentOf(changed);
      // The empty line at the end comes and goes without anybody writing.
      const now = stableJson(doc);
      if (now === written.current) return;
      written.current = now;
      setNotice(null);
      latest.current.onChange(doc);
    },
    editorProps: {
      attributes: {
        class: "reading editor-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": describedBy,
        "aria-keyshortcuts": "Alt+F10",
        ...(lang && { lang }),
        spellcheck: "true",
        ...(options.readOnly && { "aria-readonly": "true", tabindex: "0" }),
      },
      handleKeyDown: (view, event) => {
        const mod = event.ctrlKey || event.metaKey;
        const acts = mod || event.altKey || event.key.length > 1;
        // A character would replace what was selected until now.
        if (!event.isComposing && (acts || !view.state.selection.empty)) readSelection(view);
        if (event.altKey && event.key === "F10") latest.current.onToolbar();
        else if (mod && !event.shiftKey && event.key.toLowerCase() === "k" && isLinkable(view)) {
          latest.current.onLink();
        } else if (mod && !event.shiftKey && event.key.toLowerCase() === "f") {
          if (!latest.current.onFind) return false;
          latest.current.onFind();
          // A panel that is open already only needs to be told.
          setTimeout(() => document.dispatchEvent(new Event("cauce:find")));
        } else return false;
        event.preventDefault();
        return true;
      },
    },
  });
  return { editor, notice, dismiss: () => setNotice(null) };
}

/** Without words to link, the keys are those of the desk's palette. */
function isLinkable({ state }: EditorView): boolean {
  const { $from, empty } = state.selection;
  if ($from.parent.type.name === "button") return true;
  return !empty || $from.marks().some((mark) => mark.type.name === "link");
}
