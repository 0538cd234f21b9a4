"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Scope } from "@/lib/core/actor";
import { createKeyAction } from "@/lib/keys/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";
import { ExpiryField } from "./expiry-field";
import { NewKey } from "./new-key";
import { ScopeFields } from "./scope-fields";

type Props = {
  /** What a key of this person can be made for. */
  available: readonly Scope[];
  /** The site's own address. */
  origin: string;
  locale: Locale;
};

export function KeyForm({ available, origin, locale }: Props) {
  const [state, send] = useActionState(createKeyAction, null);
  const form = useFocusOnProblem(state);
  const t = keyMessages(locale);
  return (
    <div className="grid gap-5">
      {state?.ok && <NewKey key={state.value.id} {...state.value} {...{ origin, locale }} />}
      <form ref={form} action={send} className="grid gap-5">
        <h3 className="font-medium">{t.newKey}</h3>
        <FormOutcome
          state={state?.ok ? null : state}
          fields={["name", "scopes", "days", "until"]}
        />
        <TextField
          label={t.name}
          hint={t.nameHint}
          name="name"
          autoComplete="off"
          required
          maxLength={100}
          defaultValue={typedOf(state, "name")}
          error={errorsOf(state, "name")}
        />
        <ScopeFields state={state} available={available} locale={locale} />
        <ExpiryField state={state} locale={locale} />
        <SubmitButton
          variant="quiet"
          icon="key"
          pendingLabel={t.making}
          className="justify-self-start"
        >
          {t.make}
        </SubmitButton>
      </form>
    </div>
  );
}
