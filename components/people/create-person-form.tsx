"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField } from "@/components/ui/text-field";
import { accountMessages } from "@/lib/messages/account";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import { createPersonAction } from "@/lib/people/actions";
import { PersonFields } from "./person-fields";

export function CreatePersonForm({ locale }: { locale: Locale }) {
  const [state, send] = useActionState(createPersonAction, null);
  const form = useFocusOnProblem(state);
  const t = peopleMessages(locale);
  const languages = accountMessages(locale);
  const language = typedOf(state, "locale");
  return (
    <form ref={form} action={send} className="grid max-w-xl gap-5">
      <FormOutcome state={state} fields={["name", "email", "role", "locale"]} />
      <PersonFields state={state} locale={locale} />
      <SelectField
        key={language}
        label={t.language}
        hint={t.languageHint}
        name="locale"
        defaultValue={language}
        error={errorsOf(state, "locale")}
      >
        <option value="">{t.languageOfBrowser}</option>
        <option value="es" lang="es">
          {languages.spanish}
        </option>
        <option value="en" lang="en">
          {languages.english}
        </option>
      </SelectField>
      <SubmitButton pendingLabel={t.creating} className="justify-self-start">
        {t.create}
      </SubmitButton>
    </form>
  );
}
