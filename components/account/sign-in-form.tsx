"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signInAction } from "@/lib/auth/actions";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { FormOutcome } from "./form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "./form-state";

type Props = { locale: Locale; next: string };

export function SignInForm({ locale, next }: Props) {
  const [state, send] = useActionState(signInAction, null);
  const form = useFocusOnProblem(state);
  const t = accountMessages(locale);
  return (
    <form ref={form} action={send} className="grid gap-5">
      <FormOutcome state={state} fields={["email", "password"]} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={typedOf(state, "email")}
        error={errorsOf(state, "email")}
      />
      <TextField
        label={t.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
        error={errorsOf(state, "password")}
      />
      <SubmitButton pendingLabel={t.signingIn} className="justify-self-start">
        {t.signIn}
      </SubmitButton>
    </form>
  );
}
