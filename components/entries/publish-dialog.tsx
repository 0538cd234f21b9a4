"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldGroup } from "@/components/ui/field";
import { Radio } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/core/result";
import type { DeskEntry } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { DateField } from "./date-field";
import { wrongDates } from "./publish-dates";
import { momentOf, wallClockOf } from "./zoned-time";

export type When = { at: string | null; unpublishAt: string | null };

type Props = {
  entry: DeskEntry;
  /** The last part of the address, as it stands. */
  slug: string;
  timeZone: string;
  locale: Locale;
  words: EntryWords;
  onClose: () => void;
  /** Gives what went wrong, or null. */
  onPublish: (when: When) => Promise<Problem | null>;
};

/** Asks when; one press on its main button is all that publishing now takes. */
export function PublishDialog({ entry, slug, timeZone, locale, words, ...on }: Props) {
  const live = entry.status === "published";
  const form = useId();
  const [later, setLater] = useState(entry.status === "scheduled");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongDates>>({});
  const [at, setAt] = useState(
    entry.status === "scheduled" && entry.publishedAt
      ? wallClockOf(entry.publishedAt, timeZone)
      : "",
  );
  const [end, setEnd] = useState(
    entry.unpublishAt && entry.status !== "unpublished"
      ? wallClockOf(entry.unpublishAt, timeZone)
      : "",
  );
  const errorAt = (path: keyof When) =>
    wrong[path] ?? problem?.issues.find((issue) => issue.path === path)?.message;
  const elsewhere = problem && !errorAt("at") && !errorAt("unpublishAt");
  const fields = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const when = {
      at: later ? momentOf(at, timeZone) : null,
      unpublishAt: momentOf(end, timeZone),
    };
    const wrong = wrongDates(when, later, words);
    setWrong(wrong);
    if (wrong.at || wrong.unpublishAt) return focusOn(wrong.at ? "at" : "end");
    setPending(true);
    const stood = await on.onPublish(when);
    setProblem(stood);
    setPending(false);
    const path = stood?.issues.find((issue) => issue.path === "at" || issue.path === "unpublishAt");
    if (path) focusOn(path.path === "at" ? "at" : "end");
  }

  const focusOn = (name: string) =>
    fields.current?.querySelector<HTMLElement>(`input[name=${name}]`)?.focus();

  return (
    <Dialog
      open
      size="sm"
      onClose={on.onClose}
      title={live ? words.publishChanges : words.publishTitle}
      description={live ? words.correctionNote : words.publishTo(entry.url.replace(/[^/]*$/, slug))}
      closeLabel={words.close}
      footer={
        <>
          <Button onClick={on.onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            pending={pending}
            pendingLabel={words.publishing}
            data-autofocus
          >
            {later ? words.schedule : words.publish}
          </Button>
        </>
      }
    >
      <form ref={fields} id={form} className="grid gap-5" onSubmit={submit} noValidate>
        {elsewhere && (
          <Notice tone="bad" live>
            {problem.issues[0]?.message ?? problem.message}
          </Notice>
        )}
        {!live && (
          <FieldGroup label={words.when}>
            <Radio
              name="when"
              label={words.publishNow}
              checked={!later}
              onChange={() => setLater(false)}
            />
            <Radio
              name="when"
              label={words.publishLater}
              checked={later}
              onChange={() => setLater(true)}
            />
          </FieldGroup>
        )}
        {later && (
          <DateField
            {...{ timeZone, locale, words }}
            name="at"
            required
            label={words.publishAt}
            error={errorAt("at")}
            value={at}
            onChange={setAt}
          />
        )}
        <DateField
          {...{ timeZone, locale, words }}
          name="end"
          label={words.unpublishAt}
          hint={words.unpublishAtHint}
          error={errorAt("unpublishAt")}
          value={end}
          onChange={setEnd}
        />
      </form>
    </Dialog>
  );
}
