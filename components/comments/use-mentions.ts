"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Mentionable } from "@/lib/comments/types";

type Options = {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
};

const typed = /(^|\s)@([\p{L}\p{M}\p{N}._-]*(?: [\p{L}\p{M}]*)?)$/u;

/** People offered while a name is typed after an @, and those who were picked. */
export function useMentions({ area, text, onText }: Options) {
  const [found, setFound] = useState<Mentionable[]>([]);
  const [chosen, setChosen] = useState(0);
  const known = useRef(new Map<string, Mentionable>());
  const asked = useRef("");

  const close = () => {
    asked.current = "";
    setFound([]);
  };

  async function look() {
    const before = area.current?.value.slice(0, area.current.selectionStart) ?? "";
    const query = typed.exec(before)?.[2];
    const isNamed = [...known.current.values()].some(({ name }) => query === `${name} `);
    if (query === undefined || isNamed) return close();
    asked.current = `@${query}`;
    const response = await fetch(`/api/v1/mentionable?q=${encodeURIComponent(query)}`).catch(
      () => null,
    );
    if (!response?.ok || asked.current !== `@${query}`) return;
    setFound(await response.json());
    setChosen(0);
  }

  function pick(person: Mentionable) {
    const field = area.current;
    if (!field) return;
    const end = field.selectionStart;
    const start = text.slice(0, end).lastIndexOf("@");
    const name = `@${person.name} `;
    known.current.set(person.id, person);
    close();
    // At once: what is typed next must find the caret behind the name.
    flushSync(() => onText(text.slice(0, start) + name + text.slice(end)));
    field.focus();
    field.setSelectionRange(start + name.length, start + name.length);
  }

  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    if (found.length === 0 || event.ctrlKey || event.metaKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = found[chosen];
    if (step) setChosen((chosen + step + found.length) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && person) pick(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const picked = () =>
    [...known.current.values()].filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);

  return { found, chosen, look, pick, onKey, close, picked };
}
