"use client";

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { commandMessages } from "@/lib/messages/admin/commands";
import type { Locale } from "@/lib/messages/catalogue";
import type { Option } from "./options";
import { PaletteList } from "./palette-list";
import { usePalette } from "./use-palette";

type PaletteProps = {
  personId: string;
  locale: Locale;
  onClose: () => void;
  onChoose: (option: Option) => void;
};

/** Everything of the desk by its name (ARIA Authoring Practices: combobox with a list). */
export function Palette({ personId, locale, onClose, onChoose }: PaletteProps) {
  const t = commandMessages(locale);
  const id = useId();
  const dialog = useModal();
  const palette = usePalette({ personId, locale, onChoose });
  const { q, groups, count, active, state } = palette;
  const list = `${id}-list`;
  const optionId = (option: Option) => `${id}-${option.id}`;

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") palette.step(1);
    else if (event.key === "ArrowUp") palette.step(-1);
    else if (event.key === "PageDown") palette.step(8, "stop");
    else if (event.key === "PageUp") palette.step(-8, "stop");
    else if (event.key === "Enter") palette.choose();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t.palette}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="palette-body">
        <div className="palette-head">
          <Icon name="search" />
          <input
            type="text"
            className="palette-input"
            role="combobox"
            aria-label={t.field}
            aria-expanded={count > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ? optionId(active) : undefined}
            placeholder={t.placeholder}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={100}
            value={q}
            onChange={(event) => palette.search(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="icon-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <p role="status" className="sr-only">
          {state === "searching" ? t.searching : count > 0 ? t.count(count) : t.none(q)}
        </p>
        <PaletteList
          id={list}
          label={t.results}
          groups={groups}
          active={active}
          optionId={optionId}
          onPoint={palette.point}
          onChoose={onChoose}
        />
        {count === 0 && state !== "searching" && (
          <div className="palette-none">
            <p>{t.none(q)}</p>
            <p>{t.noneText}</p>
          </div>
        )}
        {state === "failed" && <p className="palette-failed">{t.unreachable}</p>}
        <p className="palette-foot" aria-hidden="true">
          <span>
            <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {t.move}
          </span>
          <span>
            <kbd className="key">↵</kbd> {t.choose}
          </span>
          <span>
            <kbd className="key">Esc</kbd> {t.leave}
          </span>
        </p>
      </div>
    </dialog>
  );
}

/** Opens with the page behind inert, and gives the focus back where it was. */
function useModal() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector("input")?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return ref;
}
