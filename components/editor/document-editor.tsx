"use client";

import { type Editor, EditorContent, useEditorState } from "@tiptap/react";
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import type { Document } from "@/lib/documents/types";
import type { DeskLink } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import { writingMessages } from "@/lib/messages/writing";
import "./editor.css";
import "./views/views.css";
import { BlockHandle } from "./block/block-handle";
import { useBlockActs } from "./block/use-block-acts";
import { EditorContext } from "./editor-context";
import { isFocusMode } from "./extensions/focus-mode";
import type { SharedText } from "./extensions/shared";
import { FocusExit } from "./focus-exit";
import { LinkDialog } from "./link-dialog";
import type { LookupKeys } from "./lookup/lookup-list";
import { LookupMenu } from "./lookup/lookup-menu";
import { ContextBar } from "./toolbar/context-bar";
import { EditorToolbar } from "./toolbar/editor-toolbar";
import { selectedIn } from "./toolbar/selection";
import { useDocumentEditor } from "./use-document-editor";
import { useWritingCommands } from "./use-writing-commands";

export type DocumentEditorProps = {
  /** The text to begin with, where it is not a shared one. */
  initial?: Document;
  /** A text that several write at once. */
  shared?: SharedText;
  /** The language of the buttons. */
  locale: Locale;
  /** The language of the text, when it is another. */
  lang?: Locale;
  /** Where readers find what is written, for links into it. */
  address: string;
  /** Shows the text without the means to change it. */
  readOnly?: boolean;
  /** The name of the text field, read aloud. */
  label: string;
  /** Called at each change, with what `documentInput` takes. */
  onChange?: (doc: Document) => void;
  /** The files that the text shows, by id. */
  media: Readonly<Record<string, MediaView>>;
  /** The entries that the text links to, by id. */
  linked: Readonly<Record<string, DeskLink>>;
  /** Opens the library; null when nothing was chosen. */
  pickMedia: () => Promise<MediaView | null>;
  uploadMedia: (file: File) => Promise<MediaView>;
  /** Told of the editor when it is there, and null when it goes. */
  onEditor?: (editor: Editor | null) => void;
  /** Asked for by Control or Command with F. */
  onFind?: () => void;
};

/** Writes a document. It keeps the text it was given first: a new `key` starts with another. */
export function DocumentEditor({
  media,
  linked,
  pickMedia,
  onEditor,
  ...props
}: DocumentEditorProps) {
  const { locale, lang = locale, readOnly = false } = props;
  const t = editorMessages(locale);
  const hint = useId();
  const listId = useId();
  const keys: LookupKeys = useRef(null);
  const root = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState<"link" | "embed" | null>(null);
  const [added, setAdded] = useState<Record<string, MediaView>>({});
  const files = useMemo(() => ({ ...media, ...added }), [media, added]);
  const [said, setSaid] = useState("");
  const openBlockMenu = useRef<(() => void) | null>(null);
  const add = (file: MediaView) => setAdded((before) => ({ ...before, [file.id]: file }));

  const { editor, notice, dismiss } = useDocumentEditor({
    ...props,
    describedBy: hint,
    lookup: { listId, onKey: (event) => keys.current?.(event) ?? false },
    onMedia: add,
    onLink: () => setLinking("link"),
    onToolbar: () => focusToolbar(root.current),
    onBlockMenu: () => openBlockMenu.current?.(),
    onBlockMoved: (direction) => {
      const words = writingMessages(locale);
      // The same words twice would be read once.
      setSaid(
        (before) =>
          `${direction === "up" ? words.movedUp : words.movedDown}${before.endsWith("\u00a0") ? "" : "\u00a0"}`,
      );
    },
  });
  useEffect(() => {
    const ask = () => setLinking("embed");
    editor?.on("askEntry", ask);
    return () => void editor?.off("askEntry", ask);
  }, [editor]);
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  const selected = useEditorState({ editor, selector: selectedIn });
  const focusMode = useEditorState({
    editor,
    selector: ({ editor }) => editor !== null && isFocusMode(editor),
  });

  const latest = useRef({ pickMedia, files });
  latest.current = { pickMedia, files };
  const [pick] = useState(() => async () => {
    const file = await latest.current.pickMedia();
    if (file) add(file);
    return file;
  });
  const surroundings = useMemo(
    () => ({ locale, media: files, linked, pick }),
    [locale, files, linked, pick],
  );
  const [mediaAddress] = useState(() => (id: string) => {
    const url = latest.current.files[id]?.url;
    return url ? new URL(url, location.href).href : `media:${id}`;
  });
  const blockItems = useBlockActs(editor, { locale, pick, address: props.address, mediaAddress });
  useWritingCommands({ editor, locale, readOnly, mediaAddress });
  const leaveTools = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "F10" && isTool(event.target)) {
      event.preventDefault();
      focusToolbar(root.current);
      return;
    }
    if (event.key !== "Escape" || !isTool(event.target)) return;
    event.stopPropagation();
    editor?.view.focus();
  };

  if (!editor || !selected) return <div className="editor editor-loading">{t.loading}</div>;
  const tool = { editor, selected, locale, onLink: () => setLinking("link") };
  return (
    <EditorContext value={surroundings}>
      <div
        ref={root}
        className="editor"
        data-focus-mode={focusMode || undefined}
        style={{ "--editor-placeholder": JSON.stringify(t.placeholder) } as CSSProperties}
        onKeyDownCapture={leaveTools}
      >
        {focusMode && <FocusExit editor={editor} locale={locale} />}
        {!readOnly && <EditorToolbar {...tool} onPick={pick} blockItems={blockItems} />}
        {notice && (
          <Notice
            tone="warn"
            live
            action={<IconButton icon="close" label={t.close} onClick={dismiss} />}
          >
            {notice}
          </Notice>
        )}
        <p id={hint} className="sr-only">
          {t.keysHint}
        </p>
        <p role="status" className="sr-only">
          {said}
        </p>
        {!readOnly && (
          <BlockHandle
            editor={editor}
            frame={root}
            locale={locale}
            items={blockItems}
            openMenu={openBlockMenu}
          />
        )}
        <EditorContent editor={editor} />
        {!readOnly && (
          <LookupMenu
            editor={editor}
            keys={keys}
            listId={listId}
            locale={locale}
            language={lang}
            pick={pick}
          />
        )}
        {!readOnly && <ContextBar {...tool} />}
        {linking && (
          <LinkDialog
            editor={editor}
            locale={locale}
            language={lang}
            asCard={linking === "embed"}
            onClose={() => setLinking(null)}
          />
        )}
      </div>
    </EditorContext>
  );
}

/** The bar of formats first; asked again, the one of what is selected, and so on. */
function focusToolbar(root: HTMLElement | null) {
  const bars = [...(root?.querySelectorAll<HTMLElement>("[role=toolbar]") ?? [])];
  const here = bars.findIndex((bar) => bar.contains(document.activeElement));
  bars[(here + 1) % bars.length]?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
}

/** A button of a bar; within an open menu Escape closes the menu instead. */
function isTool(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest("[role=toolbar], [role=menu]")?.role === "toolbar"
  );
}
