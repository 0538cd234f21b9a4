"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FormHandler, FormState } from "@/lib/core/action";
import type { Locale } from "@/lib/messages/catalogue";
import { FormOutcome } from "./form-outcome";
import { useFocusOnProblem } from "./form-state";
import { useAsking } from "./use-asking";

type AskedFormProps<O> = {
  action: FormHandler<O>;
  id: string;
  locale: Locale;
  words: {
    /** What the button says, and what it says to those who don't see what it stands beside. */
    act: string;
    named: string;
    pending: string;
    title: string;
    text: string;
  };
};

/** A button beside one of many things that ends it for good, and asks before. */
export function AskedForm<O>({ action, id, locale, words }: AskedFormProps<O>) {
  const [state, send] = useActionState<FormState<O>, FormData>(action, null);
  const form = useFocusOnProblem(state);
  const { title, text, act } = words;
  const { onSubmit, dialog } = useAsking(form, { title, text, confirm: act, locale });
  return (
    <form ref={form} action={send} onSubmit={onSubmit} className="grid justify-items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="quiet" size="sm" pendingLabel={words.pending}>
        <span aria-hidden="true">{act}</span>
        <VisuallyHidden>{words.named}</VisuallyHidden>
      </SubmitButton>
      <FormOutcome state={state} fields={[]} />
      {dialog}
    </form>
  );
}
