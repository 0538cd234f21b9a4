"use client";

import { type Editor, getTextBetween } from "@tiptap/core";
import { type KeyboardEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { guessHref } from "@/lib/documents/input/href";
import { documentLimits } from "@/lib/documents/input/limits";
import type { DeskLink } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";
import { insertEmbed, insertEntryLink, type LinkAttributes, setLink } from "./entry-link";
import { noteOf } from "./lookup/target-note";
import { useLinkTargets } from "./lookup/use-link-targets";

type LinkDialogProps = {
  editor: Editor;
  locale: Locale;
  /** The language of the text. */
  language: Locale;
  /** Shows an entry as a card instead of linking to it. */
  asCard?: boolean;
  onClose: () => void;
};

/** Links to an address, or to an entry that is found by words of its title. */
export function LinkDialog({ editor, locale, language, asCard = false, onClose }: LinkDialogProps) {
  const t = editorMessages(locale);
  const id = useId();
  // A button leads somewhere as a link does; its words are its own.
  const [onButton] = useState(() => !asCard && editor.isActive("button"));
  const [current] = useState((): Partial<LinkAttributes> => {
    return asCard ? {} : editor.getAttributes(onButton ? "button" : "link");
  });
  const [words] = useState(() => (onButton ? "" : selectedWords(editor)));
  const [address, setAddress] = useState(current.href ?? (isAddress(words) ? words : ""));
  const [refused, setRefused] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const untouched = address === (current.href ?? "");
  const query =
    !asCard && isAddress(address) ? null : untouched && address === "" ? words : address;
  const { targets, pending } = useLinkTargets(language, query);
  // By its id: the list may change under the choice.
  const at = targets.findIndex((target) => target.id === chosenId);
  const chosen = targets[at];

  const close = () => {
    flushSync(onClose);
    editor.view.focus();
  };
  const link = (target: DeskLink) => {
    const { empty } = editor.state.selection;
    if (asCard) insertEmbed(editor, target);
    else if (onButton) editor.commands.setButton({ href: target.url, entryId: target.id });
    else if (empty && !editor.isActive("link")) insertEntryLink(editor, target);
    else setLink(editor, { href: target.url, entryId: target.id });
    close();
  };
  const save = () => {
    const href = asCard ? null : guessHref(address);
    if (href === null) return setRefused(true);
    const entryId = href === current.href ? (current.entryId ?? null) : null;
    if (onButton) editor.commands.setButton({ href, entryId });
    else setLink(editor, { href, entryId });
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    close();
  };
  // Not a form: the editor may stand in one, and forms do not nest.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && targets.length > 0) {
      const count = targets.length + 1;
      setChosenId(targets[((at + 1 + step + count) % count) - 1]?.id ?? null);
    } else if (event.key === "Enter" && chosen) link(chosen);
    else if (event.key === "Enter") save();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={asCard ? t.embedTitle : t.linkTitle}
      closeLabel={t.close}
      footer={
        <>
          {current.href && !onButton && (
            <Button variant="plain" onClick={remove}>
              {t.linkRemove}
            </Button>
          )}
          <Button onClick={close}>{t.cancel}</Button>
          {!asCard && (
            <Button variant="primary" onClick={save}>
              {current.href ? t.linkChange : t.linkSave}
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={asCard ? t.embedSearch : t.linkAddress}
        hint={asCard ? undefined : t.linkHint}
        error={refused ? (asCard ? t.embedChoose : t.linkRefused) : null}
        value={address}
        maxLength={documentLimits.href}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={targets.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
          setChosenId(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t.entries} className="link-targets">
        {targets.map((target, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go through the field
          <div
            key={target.id}
            id={`${id}-${target.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="menu-item"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => link(target)}
          >
            <Icon name={target.type === "post" ? "post" : "book"} size={16} />
            <span className="menu-label" lang={target.locale}>
              {target.title || t.untitled}
            </span>
            <span className="menu-keys">{noteOf(target, locale)}</span>
          </div>
        ))}
      </div>
      <p role="status" className={query && targets.length === 0 ? "menu-heading" : "sr-only"}>
        {query === null
          ? ""
          : pending
            ? t.searching
            : targets.length > 0
              ? t.entriesFound(targets.length)
              : t.noEntry}
      </p>
    </Dialog>
  );
}

/** What would be taken as an address; anything else are words to look for. */
const isAddress = (typed: string) =>
  /^[/#]|^[a-z][a-z+.-]*:/i.test(typed.trim()) || guessHref(typed) !== null;

function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection;
  return getTextBetween(state.doc, { from, to }).trim().slice(0, 100);
}
