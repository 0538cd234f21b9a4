"use client";

import type { Editor } from "@tiptap/core";
import type { PanelContext } from "@/components/entries/panels/types";
import { useNarrow } from "@/components/entries/panels/use-narrow";
import { cn } from "@/lib/core/cn";
import { writingMessages } from "@/lib/messages/writing";
import "../panels.css";
import { jumpTo } from "../jump";
import { useSettled } from "../use-settled";
import { CountsList } from "./counts";
import { headingOver, headingsIn } from "./headings";

const outlineOf = ({ state }: Editor) => {
  const headings = headingsIn(state.doc);
  return { headings, current: headingOver(headings, state.selection.from) };
};

/** The headings of the text, each a way to it; the one under which one writes is marked. */
export default function OutlinePanel({ editor, entry, locale, open }: PanelContext) {
  const t = writingMessages(locale);
  const narrow = useNarrow();
  const outline = useSettled(editor, outlineOf, "selection");
  if (!editor || !outline) return null;
  const go = (index: number) => {
    // The text may have changed since it was read.
    const heading = headingsIn(editor.state.doc)[index];
    if (!heading) return;
    if (narrow) open(null);
    // A sheet gives the focus back where it was as it goes.
    const leap = () => jumpTo(editor, heading, "start");
    if (narrow) setTimeout(leap, 50);
    else leap();
  };
  return (
    <div className="text-outline">
      {outline.headings.length === 0 ? (
        <p className="panel-empty">{t.outlineEmpty}</p>
      ) : (
        <ol aria-label={t.outline} lang={entry.locale}>
          {outline.headings.map(({ level, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings have no other name
            <li key={index} data-level={level}>
              <button
                type="button"
                className={cn("outline-link", text === "" && "italic")}
                aria-current={index === outline.current ? "location" : undefined}
                onClick={() => go(index)}
              >
                {text || <span lang={locale}>{t.headingEmpty}</span>}
              </button>
            </li>
          ))}
        </ol>
      )}
      <CountsList editor={editor} locale={locale} />
    </div>
  );
}
