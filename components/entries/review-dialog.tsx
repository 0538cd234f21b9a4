"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import type { Problem } from "@/lib/core/result";
import type { EntryWords } from "@/lib/messages/entries";
import type { reviewMessages } from "@/lib/messages/reviews";

type Props = {
  /** Asking those who may to publish, or sending back what they were asked to. */
  kind: "ask" | "return";
  words: EntryWords;
  review: ReturnType<typeof reviewMessages>;
  onClose: () => void;
  /** Gives what went wrong, or null. */
  onSend: (note: string) => Promise<Problem | null>;
};

/** A note on its way to whoever reviews, or back to whoever wrote. */
export function ReviewDialog({ kind, words, review: t, onClose, onSend }: Props) {
  const form = useId();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [empty, setEmpty] = useState(false);
  const asks = kind === "ask";
  const atNote = problem?.issues.find(({ path }) => path === "note")?.message;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    setEmpty(!asks && note === "");
    if (!asks && note === "") {
      document.getElementById(`${form}-note`)?.focus();
      return;
    }
    setPending(true);
    setProblem(await onSend(note));
    setPending(false);
  }

  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={asks ? t.askTitle : t.sendBackTitle}
      description={asks ? t.askText : t.sendBackText}
      closeLabel={words.close}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            pending={pending}
            pendingLabel={asks ? t.asking : t.sendingBack}
            data-autofocus={asks || undefined}
          >
            {asks ? t.ask : t.sendBack}
          </Button>
        </>
      }
    >
      <form id={form} className="grid gap-5" onSubmit={submit} noValidate>
        {problem && !atNote && (
          <Notice tone="bad" live>
            {problem.issues[0]?.message ?? problem.message}
          </Notice>
        )}
        <TextAreaField
          id={`${form}-note`}
          name="note"
          label={asks ? t.askNote : t.sendBackNote}
          hint={asks ? t.askNoteHint : undefined}
          error={empty ? t.noteNeeded : atNote}
          required={!asks}
          rows={4}
          maxLength={2000}
          data-autofocus={asks ? undefined : ""}
        />
      </form>
    </Dialog>
  );
}
