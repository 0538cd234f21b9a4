"use client";

import { type FormEvent, type RefObject, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";

type Question = { title: string; text: string; confirm: string; locale: Locale };

/** Asks before a form is sent, for what cannot be undone; without JavaScript it is sent at once. */
export function useAsking(form: RefObject<HTMLFormElement | null>, question: Question) {
  const [open, setOpen] = useState(false);
  const sure = useRef(false);
  const ui = uiMessages(question.locale);

  function onSubmit(event: FormEvent) {
    if (!sure.current) {
      event.preventDefault();
      setOpen(true);
    }
    sure.current = false;
  }

  function confirm() {
    setOpen(false);
    sure.current = true;
    form.current?.requestSubmit();
  }

  const dialog = (
    <ConfirmDialog
      open={open}
      danger
      onClose={() => setOpen(false)}
      onConfirm={confirm}
      title={question.title}
      description={question.text}
      confirmLabel={question.confirm}
      cancelLabel={ui.cancel}
      closeLabel={ui.close}
    />
  );
  return { onSubmit, dialog };
}
