"use client";

import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PanelContext } from "@/components/entries/panels/types";
import { useNarrow } from "@/components/entries/panels/use-narrow";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Checkbox } from "@/components/ui/inputs";
import { TextField } from "@/components/ui/text-field";
import { writingMessages } from "@/lib/messages/writing";
import "../panels.css";
import { keysFor } from "../toolbar/keys";
import {
  contextOf,
  goTo,
  goToNearest,
  matchesIn,
  nothingWanted,
  replaceEach,
  replaceOne,
  setWanted,
  type Wanted,
} from "./search";

const none = { count: 0, current: 0 };

/** Finds words in the text, and puts others in their place. */
export default function FindPanel({ editor, locale, entry, readOnly, open }: PanelContext) {
  const t = writingMessages(locale);
  const narrow = useNarrow();
  const field = useRef<HTMLDivElement>(null);
  const [wanted, setWantedNow] = useState<Wanted>(nothingWanted);
  const [said, setSaid] = useState("");
  const { count, current } =
    useEditorState({ editor, selector: ({ editor }) => (editor ? matchesIn(editor) : none) }) ??
    none;

  const want = (change: Partial<Wanted>) => {
    const next = { ...wanted, ...change };
    setWantedNow(next);
    setSaid("");
    if (!editor) return;
    setWanted(editor, next);
    if (!("replace" in change)) goToNearest(editor);
  };
  const start = useRef(want);
  start.current = want;

  useEffect(() => {
    if (!editor) return;
    const ask = () => {
      const { from, to } = editor.state.selection;
      const selected = editor.state.doc.textBetween(from, to, "\n");
      const isPhrase = selected.trim() !== "" && !selected.includes("\n");
      // The words must stand in the field before they can be selected there.
      if (isPhrase) flushSync(() => start.current({ search: selected }));
      const input = field.current?.querySelector("input");
      input?.focus();
      input?.select();
    };
    // After the panel's own focus.
    const timer = setTimeout(ask);
    document.addEventListener(askAgain, ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener(askAgain, ask);
      if (!editor.isDestroyed) setWanted(editor, nothingWanted);
    };
  }, [editor]);

  if (!editor) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      open(null);
      setTimeout(() => editor.view.focus());
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      if (event.target.type === "checkbox") return;
      event.preventDefault();
      const isReplacement = event.target.name === "replace";
      if (isReplacement) replaceOne(editor);
      else goTo(editor, event.shiftKey ? "previous" : "next");
    } else if (isFindKey(event)) {
      event.preventDefault();
      document.dispatchEvent(new Event(askAgain));
    }
  };
  const context = narrow && current > 0 ? contextOf(editor) : null;
  const found = wanted.search === "" ? "" : t.matches(current, count);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the fields inside
    <div className="text-find" onKeyDown={onKeyDown}>
      <div ref={field} className="find-field">
        <TextField
          label={t.findWords}
          name="find"
          lang={entry.locale}
          value={wanted.search}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => want({ search: event.target.value })}
        />
      </div>
      <div className="find-row">
        <p className="find-count" role="status">
          {said || found}
        </p>
        <IconButton
          icon="arrow-up"
          label={t.findPrevious}
          keys={keysFor("shift", "↵")}
          aria-disabled={count === 0 || undefined}
          onClick={() => goTo(editor, "previous")}
        />
        <IconButton
          icon="arrow-down"
          label={t.findNext}
          keys="↵"
          aria-disabled={count === 0 || undefined}
          onClick={() => goTo(editor, "next")}
        />
      </div>
      {context && (
        <p className="find-context" lang={entry.locale}>
          {context[0]}
          <mark>{context[1]}</mark>
          {context[2]}
        </p>
      )}
      <Checkbox
        label={t.matchCase}
        checked={wanted.caseSensitive}
        onChange={(event) => want({ caseSensitive: event.target.checked })}
      />
      <Checkbox
        label={t.wholeWord}
        checked={wanted.wholeWord}
        onChange={(event) => want({ wholeWord: event.target.checked })}
      />
      {!readOnly && (
        <>
          <TextField
            label={t.replaceWith}
            name="replace"
            lang={entry.locale}
            value={wanted.replace}
            autoComplete="off"
            onChange={(event) => want({ replace: event.target.value })}
          />
          <div className="find-row">
            <Button
              size="sm"
              aria-disabled={count === 0 || undefined}
              onClick={() => count > 0 && replaceOne(editor)}
            >
              {t.replaceOne}
            </Button>
            <Button
              size="sm"
              aria-disabled={count === 0 || undefined}
              onClick={() => count > 0 && setSaid(t.replaced(replaceEach(editor)))}
            >
              {t.replaceAll}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const askAgain = "cauce:find";

const isFindKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f";
