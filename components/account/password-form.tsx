"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { changePasswordAction } from "@/lib/people/actions";
import { FormOutcome } from "./form-outcome";
import { errorsOf, useFocusOnProblem } from "./form-state";

type Props = { locale: Locale; email: string; hasPassword: boolean };

export function PasswordForm({ locale, email, hasPassword }: Props) {
  const [state, send] = useActionState(changePasswordAction, null);
  const form = useFocusOnProblem(state);
  const t = accountMessages(locale);
  const fields = hasPassword ? ["currentPassword", "newPassword"] : ["newPassword"];
  return (
    <form ref={form} action={send} className="grid gap-5">
      <FormOutcome state={state} fields={fields} done={t.passwordSaved} />
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <TextField
          label={t.currentPassword}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          error={errorsOf(state, "currentPassword")}
        />
      )}
      <TextField
        label={t.newPassword}
        hint={t.newPasswordHint}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
        error={errorsOf(state, "newPassword")}
      />
      <SubmitButton variant="quiet" pendingLabel={t.saving} className="justify-self-start">
        {hasPassword ? t.changePassword : t.setPassword}
      </SubmitButton>
    </form>
  );
}
