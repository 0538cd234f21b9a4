"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import type { Problem } from "@/lib/core/result";
import type { EntryWords } from "@/lib/messages/entries";
import type { DraftContent } from "./draft-content";
import { useCaret } from "./use-caret";

type Props = {
  content: DraftContent;
  problem: Problem | null;
  /** The language of the text, for spell-checking. */
  language: string;
  readOnly: boolean;
  /** Whether the draft takes in what is typed: until it is there, that would be lost. */
  ready: boolean;
  words: EntryWords;
  onTitle: (title: string) => void;
  onExcerpt: (excerpt: string) => void;
};

/** Title and standfirst, set as they will be read. */
export function EntryHead({ content, problem, language, readOnly, ready, words, ...on }: Props) {
  const error = (path: string) => problem?.issues.find((issue) => issue.path === path)?.message;
  const title = useRef<HTMLTextAreaElement>(null);
  const excerpt = useRef<HTMLTextAreaElement>(null);
  const noteTitle = useCaret(title, content.title);
  const noteExcerpt = useCaret(excerpt, content.fields.excerpt);
  const isNew = !readOnly && content.title === "";
  useEffect(() => {
    if (isNew && document.activeElement === document.body) title.current?.focus();
  }, [isNew]);
  return (
    <div className="entry-head mb-6 grid gap-2" lang={language}>
      <h1 className="sr-only">{content.title || words.titlePlaceholder}</h1>
      <Field label={words.title} hideLabel error={error("title")}>
        {(control) => (
          <textarea
            {...control}
            ref={title}
            rows={1}
            className="title touch-target field-sizing-content w-full resize-none bg-transparent text-h1 outline-none"
            value={content.title}
            maxLength={200}
            readOnly={readOnly || !ready}
            placeholder={readOnly ? words.titlePlaceholder : words.title}
            enterKeyHint="next"
            onKeyDown={goOn}
            onSelect={noteTitle}
            onChange={(event) => {
              noteTitle();
              on.onTitle(event.target.value.replaceAll("\n", " "));
            }}
          />
        )}
      </Field>
      <Field label={words.excerpt} hideLabel error={error("fields.excerpt")}>
        {(control) => (
          <textarea
            {...control}
            ref={excerpt}
            rows={1}
            className="touch-target field-sizing-content w-full resize-none bg-transparent font-serif text-ink text-lead outline-none"
            value={content.fields.excerpt}
            maxLength={400}
            readOnly={readOnly || !ready}
            placeholder={readOnly ? "" : words.excerptPlaceholder}
            enterKeyHint="next"
            onKeyDown={goOn}
            onSelect={noteExcerpt}
            onChange={(event) => {
              noteExcerpt();
              on.onExcerpt(event.target.value.replaceAll("\n", " "));
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** Enter leads from the title to the standfirst, and from there into the text. */
function goOn(event: KeyboardEvent<HTMLTextAreaElement>) {
  const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
  if (key !== "Enter" || ctrlKey || metaKey || nativeEvent.isComposing) return;
  event.preventDefault();
  const stops = currentTarget
    .closest(".entry-page")
    ?.querySelectorAll<HTMLElement>(".entry-head textarea, .editor-text");
  const all = [...(stops ?? [])];
  all[all.indexOf(currentTarget) + 1]?.focus();
}
