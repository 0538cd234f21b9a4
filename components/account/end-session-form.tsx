"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { revokeOtherSessionsAction, revokeSessionAction } from "@/lib/people/actions";
import { AskedForm } from "./asked-form";
import { FormOutcome } from "./form-outcome";
import { useFocusOnProblem } from "./form-state";
import { useAsking } from "./use-asking";

type Props = { locale: Locale; id: string; device: string };

export function EndSessionForm({ locale, id, device }: Props) {
  const t = accountMessages(locale);
  const words = {
    act: t.end,
    named: t.endSession(device),
    pending: t.ending,
    title: t.endAsk(device),
    text: t.endText,
  };
  return <AskedForm action={revokeSessionAction} id={id} locale={locale} words={words} />;
}

export function EndOtherSessionsForm({ locale }: Pick<Props, "locale">) {
  const [state, send] = useActionState(revokeOtherSessionsAction, null);
  const form = useFocusOnProblem(state);
  const t = accountMessages(locale);
  const { onSubmit, dialog } = useAsking(form, {
    title: t.endOthersAsk,
    text: t.endText,
    confirm: t.endOthers,
    locale,
  });
  return (
    <form ref={form} action={send} onSubmit={onSubmit} className="grid justify-items-start gap-3">
      <SubmitButton variant="quiet" pendingLabel={t.ending}>
        {t.endOthers}
      </SubmitButton>
      <FormOutcome state={state} fields={[]} done={t.sessionsEnded} />
      {dialog}
    </form>
  );
}
