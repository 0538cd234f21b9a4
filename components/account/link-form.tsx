"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInByLinkAction } from "@/lib/auth/actions";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { FormOutcome } from "./form-outcome";
import { useFocusOnProblem } from "./form-state";

type Props = { locale: Locale; token: string };

/** Programs that look at links in mail follow them but press no buttons. */
export function LinkForm({ locale, token }: Props) {
  const [state, send] = useActionState(signInByLinkAction, null);
  const form = useFocusOnProblem(state);
  const t = accountMessages(locale);
  return (
    <form ref={form} action={send} className="grid gap-5">
      <FormOutcome state={state} fields={[]} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton pendingLabel={t.signingIn} className="justify-self-start">
        {t.signIn}
      </SubmitButton>
    </form>
  );
}
