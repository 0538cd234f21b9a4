"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/text-field";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { updateProfileAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/types";
import { FormOutcome } from "./form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "./form-state";
import { PictureField } from "./picture-field";

type Props = {
  locale: Locale;
  person: Pick<PersonView, "name" | "bio" | "locale" | "avatarId" | "avatar">;
};

export function ProfileForm({ locale, person }: Props) {
  const [state, send] = useActionState(updateProfileAction, null);
  const form = useFocusOnProblem(state);
  const t = accountMessages(locale);
  const { avatarId, avatar } = person;
  const language = typedOf(state, "locale", person.locale ?? "");
  return (
    <form ref={form} action={send} className="grid gap-5">
      <FormOutcome
        state={state}
        fields={["name", "avatarId", "bio.es", "bio.en", "locale"]}
        done={t.profileSaved}
      />
      <TextField
        label={t.name}
        hint={t.nameHint}
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={typedOf(state, "name", person.name)}
        error={errorsOf(state, "name")}
      />
      <PictureField
        name={person.name}
        picture={avatarId && avatar ? { id: avatarId, url: avatar } : null}
        error={errorsOf(state, "avatarId")}
        locale={locale}
      />
      <TextAreaField
        label={t.bioEs}
        note={t.optional}
        hint={t.bioHint}
        name="bio.es"
        maxLength={1000}
        rows={3}
        defaultValue={typedOf(state, "bio.es", person.bio.es)}
        error={errorsOf(state, "bio.es")}
      />
      <TextAreaField
        label={t.bioEn}
        note={t.optional}
        name="bio.en"
        maxLength={1000}
        rows={3}
        defaultValue={typedOf(state, "bio.en", person.bio.en)}
        error={errorsOf(state, "bio.en")}
      />
      <SelectField
        key={language}
        label={t.language}
        name="locale"
        defaultValue={language}
        error={errorsOf(state, "locale")}
      >
        <option value="">{t.languageOfBrowser}</option>
        <option value="es" lang="es">
          {t.spanish}
        </option>
        <option value="en" lang="en">
          {t.english}
        </option>
      </SelectField>
      <SubmitButton pendingLabel={t.saving} className="justify-self-start">
        {t.save}
      </SubmitButton>
    </form>
  );
}
