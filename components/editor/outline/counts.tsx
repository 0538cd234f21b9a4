"use client";

import type { Editor } from "@tiptap/core";
import { countWords, minutesFor, plainText } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import { useSettled } from "../use-settled";

const countsOf = ({ state }: Editor) => {
  const text = plainText(state.doc.toJSON() as Document);
  const { from, to, empty } = state.selection;
  const selected = empty ? "" : state.doc.textBetween(from, to, "\n");
  const words = countWords(text);
  return {
    words,
    characters: [...text.replaceAll("\n", "")].length,
    minutes: minutesFor(words),
    selected: countWords(selected),
  };
};

/** How long the text is, in the numbers that people ask for. */
export function CountsList({ editor, locale }: { editor: Editor; locale: Locale }) {
  const t = writingMessages(locale);
  const counts = useSettled(editor, countsOf, "selection");
  if (!counts) return null;
  const number = new Intl.NumberFormat(locale);
  const rows = [
    [t.words, number.format(counts.words)],
    [t.characters, number.format(counts.characters)],
    [t.reading, t.minutes(counts.minutes)],
    ...(counts.selected > 0 ? [[t.selectedWords, number.format(counts.selected)]] : []),
  ];
  return (
    <dl className="counts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
