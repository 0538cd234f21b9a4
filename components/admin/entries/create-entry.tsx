"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { Segmented } from "@/components/ui/segmented";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import { createEntryFormAction } from "@/lib/entries/actions";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";

type CreateEntryProps = {
  type: ContentKey;
  /** Languages of the site, and the one that is chosen to begin with. */
  locales: Locale[];
  language: Locale;
  locale: Locale;
};

/** One press makes an empty draft and opens it; where the site has several languages, one is chosen. */
export function CreateEntry({ type, locales, language, locale }: CreateEntryProps) {
  const [state, send] = useActionState(createEntryFormAction, null);
  const t = entriesMessages(locale);
  const names = adminMessages(locale);
  return (
    <form action={send} className="flex flex-wrap items-center justify-end gap-2">
      <input type="hidden" name="type" value={type} />
      {locales.length > 1 ? (
        <Segmented
          key={language}
          label={t.language}
          name="locale"
          defaultValue={language}
          options={locales.map((one) => ({ value: one, label: names[one] }))}
        />
      ) : (
        <input type="hidden" name="locale" value={language} />
      )}
      <SubmitButton icon="plus" pendingLabel={t.creating} data-create="">
        {contentTypes[type].labels[locale].create}
      </SubmitButton>
      <FormOutcome state={state} fields={[]} />
    </form>
  );
}
