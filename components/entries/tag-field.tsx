"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextInput } from "@/components/ui/inputs";
import type { Result } from "@/lib/core/result";
import type { EntryWords } from "@/lib/messages/entries";
import type { Term } from "@/lib/taxonomy/types";

type Props = {
  tags: Term[];
  choices: Term[];
  words: EntryWords;
  error?: string;
  onChange: (tags: Term[]) => void;
  /** Without it, only tags that exist can be chosen. */
  onCreate: null | ((name: string) => Promise<Result<Term>>);
};

/** Tags by name: what is typed is found among those that exist, or made. */
export function TagField({ tags, choices, words, error, onChange, onCreate }: Props) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<string>();
  const finding = useRef(false);
  const left = choices.filter((choice) => !tags.some(({ id }) => id === choice.id));

  async function find(name: string): Promise<Term | undefined> {
    const known = choices.find((choice) => isSame(choice.name, name));
    if (known) return known;
    const made = await onCreate?.(name);
    if (made?.ok) return made.value;
    setRefused(
      made ? (made.problem.issues[0]?.message ?? made.problem.message) : words.unknownTag(name),
    );
  }

  async function add() {
    const name = typed.trim().replace(/,$/, "");
    // Leaving the field comes right after Enter: one of them is enough.
    if (!name || finding.current) return;
    finding.current = true;
    setRefused(undefined);
    const tag = await find(name);
    finding.current = false;
    if (!tag) return;
    setTyped("");
    if (!tags.some(({ id }) => id === tag.id)) onChange([...tags, tag]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      void add();
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  }

  return (
    <div className="grid gap-2">
      <Field
        label={words.tags}
        hint={onCreate ? words.tagsHint : words.tagsHintChoose}
        error={refused ?? error}
      >
        {(control) => (
          <TextInput
            {...control}
            list={list}
            value={typed}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => void add()}
          />
        )}
      </Field>
      <datalist id={list}>
        {left.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <ul aria-label={words.tags} className="flex flex-wrap gap-2 empty:hidden">
        {tags.map((tag) => (
          <li key={tag.id}>
            <button
              type="button"
              className="flex min-h-8 items-center gap-1.5 rounded-full border border-line px-3 text-note hover:border-line-strong disabled:border-transparent disabled:bg-surface pointer-coarse:min-h-11"
              aria-label={words.removeTag(tag.name)}
              onClick={() => onChange(tags.filter(({ id }) => id !== tag.id))}
            >
              {tag.name}
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
}
