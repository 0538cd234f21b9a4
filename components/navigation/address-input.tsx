"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { findEntriesAction } from "@/lib/entries/actions";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";

type Found = { id: string; title: string; url: string };

type AddressInputProps = {
  label: string;
  value: string;
  language: Locale;
  locale: Locale;
  error: string[];
  onChange: (href: string) => void;
  onChoose: (entry: Found) => void;
};

/** An address, or words that find an entry (ARIA Authoring Practices: combobox with a list). */
export function AddressInput({
  label,
  value,
  language,
  locale,
  error,
  ...acts
}: AddressInputProps) {
  const id = useId();
  const t = siteDeskMessages(locale);
  const { found, search, close } = useFound(language);
  const [at, setAt] = useState(-1);
  const open = found.length > 0;

  function choose(entry: Found | undefined) {
    if (!entry) return;
    acts.onChoose(entry);
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open || event.altKey) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((at - 1 + found.length) % found.length);
    else if (event.key === "Enter" && found[at]) choose(found[at]);
    else return;
    event.preventDefault();
  }

  return (
    <Field label={label} error={error}>
      {(control) => (
        <div className="relative">
          <TextInput
            {...control}
            name="href"
            value={value}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            role="combobox"
            aria-expanded={open}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={at >= 0 && open ? `${id}-${at}` : undefined}
            onChange={(event) => {
              setAt(-1);
              acts.onChange(event.target.value);
              search(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t.linkFind}
            className="found"
            hidden={!open}
          >
            {found.map((entry, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
              <div
                key={entry.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span>{entry.title}</span>
                <span className="text-ink-soft text-note">{entry.url}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}

/** Entries whose titles have the words; an address asks for nothing. */
function useFound(language: Locale) {
  const [found, setFound] = useState<Found[]>([]);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(wait.current), []);

  function search(text: string) {
    clearTimeout(wait.current);
    asked.current += 1;
    const mine = asked.current;
    if (text.trim().length < 2 || /^[/#]|:\/\/|^mailto:/.test(text)) return setFound([]);
    wait.current = setTimeout(async () => {
      const entries = await findEntriesAction(language, text);
      if (mine === asked.current) setFound(entries);
    }, 200);
  }

  function close() {
    clearTimeout(wait.current);
    asked.current += 1;
    setFound([]);
  }

  return { found, search, close };
}
