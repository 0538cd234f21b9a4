"use client";

import { useEffect, useRef, useState } from "react";
import type { PanelContext } from "@/components/entries/panels/types";
import { useNarrow } from "@/components/entries/panels/use-narrow";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type CommentWords, commentMessages } from "@/lib/messages/comments";
import { anchorOf } from "./anchors";
import { CommentForm } from "./comment-form";
import { Thread } from "./thread";
import { useCommentActs } from "./use-comment-acts";
import { useKeptFocus } from "./use-kept-focus";
import { useLed } from "./use-led";
import { useMarks, useSelection } from "./use-selection";
import { useThreads } from "./use-threads";

/** What is said about the text: a place to say something of what is selected, and the threads. */
export function CommentsPanel({ entry, editor, locale, timeZone, ...props }: PanelContext) {
  const words = commentMessages(locale);
  const { store, list, failed, active, wanted } = useThreads(entry.id);
  const panel = useRef<HTMLDivElement>(null);
  const acts = useCommentActs(entry.id, words);
  const selection = useSelection(editor);
  const [withResolved, setWithResolved] = useState(false);
  const open = (list ?? []).filter(({ resolvedAt }) => !resolvedAt);
  const resolved = (list ?? []).filter(({ resolvedAt }) => resolvedAt);
  const marks = useMarks(editor);
  const narrow = useNarrow();
  const inOrder = open
    .map((thread) => ({ thread, at: marks?.get(thread.id) }))
    .sort((a, b) => (a.at?.from ?? Infinity) - (b.at?.from ?? Infinity));

  const { said, lost } = useLed({
    ...{ panel, store, list, wanted, marks, editor, words },
    onResolved: () => setWithResolved(true),
    drawn: `${withResolved} ${selection?.quote}`,
  });
  const kept = useKeptFocus(panel, acts);

  const goTo = (id: string) => {
    const range = marks?.get(id);
    if (!editor || !range) return;
    store.read(id);
    const show = () => editor.chain().setTextSelection(range).scrollIntoView().focus().run();
    if (!narrow) return show();
    // The panel lies over the text, and gives the focus back when it closes.
    props.open(null);
    setTimeout(show, 100);
  };

  return (
    <div ref={panel} className="grid gap-5">
      <p className="sr-only" role="status">
        {said}
      </p>
      {lost && <Lost words={words} />}
      {selection && editor ? (
        <div className="grid gap-2">
          <blockquote className="comment-quote">
            <span className="sr-only">{words.about}: </span>
            {selection.quote}
          </blockquote>
          <CommentForm
            label={words.words}
            hint={words.wordsHint}
            submit={words.say}
            words={words}
            first
            onSend={async (said) => {
              const anchor = anchorOf(editor.state, selection);
              return acts.start({ quote: selection.quote, anchor, ...said });
            }}
          />
        </div>
      ) : (
        <p className="text-note text-ink-soft" data-comment-words="" tabIndex={-1}>
          {words.select}
        </p>
      )}
      {failed && (
        <Notice
          tone="bad"
          live
          action={
            <Button size="sm" onClick={() => store.load()}>
              {words.tryAgain}
            </Button>
          }
        >
          {words.notLoaded}
        </Notice>
      )}
      {list && open.length === 0 && <p className="text-note text-ink-soft">{words.none}.</p>}
      <ol className="grid gap-4" aria-label={words.panel}>
        {inOrder.map(({ thread, at }) => (
          <Thread
            key={thread.id}
            thread={thread}
            active={thread.id === active}
            gone={marks !== null && !at}
            onGo={at ? () => goTo(thread.id) : null}
            {...{ acts: kept, words, locale, timeZone }}
          />
        ))}
        {withResolved &&
          resolved.map((thread) => (
            <Thread
              key={thread.id}
              thread={thread}
              active={false}
              gone={false}
              onGo={null}
              {...{ acts: kept, words, locale, timeZone }}
            />
          ))}
      </ol>
      {resolved.length > 0 && (
        <Button
          size="sm"
          variant="plain"
          className="justify-self-start"
          aria-expanded={withResolved}
          onClick={() => setWithResolved(!withResolved)}
        >
          {withResolved ? words.hideResolved : words.showResolved(resolved.length)}
        </Button>
      )}
    </div>
  );
}

/** Where a notice led to is nothing any more. */
function Lost({ words }: { words: CommentWords }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="info">{words.arrivedGone}</Notice>
    </div>
  );
}
