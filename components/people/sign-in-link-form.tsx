"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import { createSignInLinkAction } from "@/lib/people/actions";
import { SignInLink } from "./sign-in-link";

type Props = { person: { id: string; name: string }; timeZone: string; locale: Locale };

/** The link is in what the action answers and nowhere else: whoever goes on needs another. */
export function SignInLinkForm({ person, timeZone, locale }: Props) {
  const [state, send] = useActionState(createSignInLinkAction, null);
  const form = useFocusOnProblem(state);
  const t = peopleMessages(locale);
  return (
    <form ref={form} action={send} className="grid max-w-xl justify-items-start gap-4 pt-3">
      <p className="text-ink-soft">{t.linkText(person.name)}</p>
      <input type="hidden" name="id" value={person.id} />
      <FormOutcome state={state} fields={[]} />
      {state?.ok && <SignInLink key={state.value.url} {...state.value} {...{ timeZone, locale }} />}
      <SubmitButton variant="quiet" icon="key" pendingLabel={t.making}>
        {state?.ok ? t.makeAnother : t.makeLink}
      </SubmitButton>
    </form>
  );
}
