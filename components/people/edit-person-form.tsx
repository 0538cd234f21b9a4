"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { adminMessages } from "@/lib/messages/admin";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import { updatePersonAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/types";
import { PersonFields } from "./person-fields";

type Props = { person: Pick<PersonView, "id" | "name" | "email" | "role">; locale: Locale };

export function EditPersonForm({ person, locale }: Props) {
  const [state, send] = useActionState(updatePersonAction, null);
  const form = useFocusOnProblem(state);
  const t = adminMessages(locale);
  return (
    <form ref={form} action={send} className="grid max-w-xl gap-5 pt-5">
      <FormOutcome
        state={state}
        fields={["name", "email", "role"]}
        done={peopleMessages(locale).saved}
      />
      <input type="hidden" name="id" value={person.id} />
      <PersonFields state={state} person={person} locale={locale} />
      <SubmitButton pendingLabel={t.saving} className="justify-self-start">
        {t.save}
      </SubmitButton>
    </form>
  );
}
