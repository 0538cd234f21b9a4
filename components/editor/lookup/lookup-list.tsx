"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { useFloat } from "@/components/ui/use-float";
import { closeLookup, type Lookup, lookupOf, setChoice } from "../extensions/lookup";

export type Choice = {
  key: string;
  icon: IconName;
  label: string;
  /** What is told beside its name: the keys, or how an entry stands. */
  note?: string | undefined;
  /** The language of the label, when it is another. */
  lang?: string;
  take: () => void;
};

/** The keys of the list go through the text, where the caret stays. */
export type LookupKeys = RefObject<((event: KeyboardEvent) => boolean) | null>;

type Props = {
  editor: Editor;
  lookup: Lookup;
  keys: LookupKeys;
  listId: string;
  label: string;
  /** Said when nothing is found, and how much otherwise. */
  said: string;
  choices: readonly Choice[];
};

/** What was found, under the caret; one of it is always the one that Enter takes. */
export function LookupList({ editor, lookup, keys, listId, label, said, choices }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const asked = `${lookup.kind} ${lookup.query}`;
  const [before, setBefore] = useState(asked);
  if (before !== asked) {
    setBefore(asked);
    setAt(0);
  }
  const chosen = choices[Math.min(at, choices.length - 1)];
  const choice = chosen ? `${id}-${chosen.key}` : null;
  const { from } = lookup;
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  anchor.current.getBoundingClientRect = () => rectAt(editor, from);
  useFloat(true, anchor, list, { block: "below", align: "start" });

  useLayoutEffect(() => list.current?.showPopover(), []);
  useEffect(() => {
    if (!editor.isDestroyed) setChoice(editor.view, choice);
    if (choice) document.getElementById(choice)?.scrollIntoView({ block: "nearest" });
  }, [editor, choice]);
  useLayoutEffect(() => {
    keys.current = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && choices.length > 0) setAt((at + step + choices.length) % choices.length);
      else if ((event.key === "Enter" || event.key === "Tab") && chosen) take(editor, chosen);
      else return false;
      return true;
    };
    return () => {
      keys.current = null;
    };
  });

  return (
    <div ref={list} popover="manual" className="menu lookup">
      <div id={listId} role="listbox" aria-label={label}>
        {choices.map((one) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go through the text
          <div
            key={one.key}
            id={`${id}-${one.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === chosen}
            className="menu-item"
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => one !== chosen && setAt(choices.indexOf(one))}
            onClick={() => take(editor, one)}
          >
            <Icon name={one.icon} size={16} />
            <span className="menu-label" lang={one.lang}>
              {one.label}
            </span>
            {one.note && <span className="menu-keys">{one.note}</span>}
          </div>
        ))}
      </div>
      <p role="status" className={choices.length > 0 ? "sr-only" : "menu-heading"}>
        {said}
      </p>
    </div>
  );
}

/** The words that were typed to find it go away. */
function take(editor: Editor, { take }: Choice) {
  const lookup = lookupOf(editor);
  if (lookup) {
    closeLookup(editor.view);
    editor.view.dispatch(editor.state.tr.delete(lookup.from, lookup.to));
  }
  take();
}

function rectAt(editor: Editor, pos: number): DOMRect {
  const { left, top, bottom } = editor.view.coordsAtPos(
    Math.min(pos, editor.state.doc.content.size),
  );
  return new DOMRect(left, top, 0, bottom - top);
}
