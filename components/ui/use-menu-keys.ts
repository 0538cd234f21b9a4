"use client";

import { type KeyboardEvent, type RefObject, useRef } from "react";

/** Moves among the items of an open menu; Tab and Escape leave it. */
export function useMenuKeys(menu: RefObject<HTMLElement | null>, close: () => void) {
  const typed = useRef({ text: "", at: 0 });

  return (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
    const here = items.indexOf(document.activeElement as HTMLElement);
    const to = target(event.key, here, items.length);
    if (to !== null) {
      event.preventDefault();
      items[to]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== " ") {
      typed.current = addLetter(typed.current, event.key, event.timeStamp);
      findByLetters(items, here, typed.current.text)?.focus();
    }
  };
}

function target(key: string, here: number, count: number): number | null {
  if (key === "ArrowDown") return (here + 1) % count;
  if (key === "ArrowUp") return (here - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Letters belong together when they come within 600 ms. */
function addLetter(before: { text: string; at: number }, letter: string, at: number) {
  return { text: at - before.at < 600 ? before.text + letter : letter, at };
}

function findByLetters(items: HTMLElement[], here: number, text: string) {
  const wanted = plain(text);
  const from = text.length === 1 ? here + 1 : here;
  const turned = [...items.slice(from), ...items.slice(0, from)];
  return turned.find((item) => plain(item.textContent ?? "").startsWith(wanted));
}

function plain(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
