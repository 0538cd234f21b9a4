"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Problem } from "@/lib/core/result";
import { adminMessages } from "@/lib/messages/admin";
import { viewsMessages } from "@/lib/messages/admin/views";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";

type SaveViewDialogProps = {
  locale: Locale;
  onClose: () => void;
  /** Gives what went wrong, or null. */
  onSave: (name: string) => Promise<Problem | null>;
};

/** Asks for the name under which a list is kept. */
export function SaveViewDialog({ locale, onClose, onSave }: SaveViewDialogProps) {
  const t = viewsMessages(locale);
  const names = adminMessages(locale);
  const form = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "");
    setPending(true);
    setProblem(await onSave(name));
    setPending(false);
  }

  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={t.saveTitle}
      description={t.saveText}
      closeLabel={uiMessages(locale).close}
      footer={
        <>
          <Button onClick={onClose}>{names.cancel}</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {names.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={t.name}
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          data-autofocus=""
          error={problem ? (problem.issues[0]?.message ?? problem.message) : undefined}
        />
      </form>
    </Dialog>
  );
}
