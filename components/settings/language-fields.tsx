"use client";

import { useEffect, useState } from "react";
import { errorsOf } from "@/components/account/form-state";
import { FieldGroup } from "@/components/ui/field";
import { Checkbox } from "@/components/ui/inputs";
import { SelectField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/core/action";
import { adminMessages } from "@/lib/messages/admin";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import { type Locale, locales } from "@/lib/messages/catalogue";
import type { SiteSettings } from "@/lib/settings/types";

type LanguageFieldsProps = { settings: SiteSettings; state: FormState; locale: Locale };

/** The languages of the site, and which of them has the plain addresses. */
export function LanguageFields({ settings, state, locale }: LanguageFieldsProps) {
  const t = siteDeskMessages(locale);
  const names = adminMessages(locale);
  const saved = settings.locales.join();
  const [chosen, setChosen] = useState(settings.locales);
  const [main, setMain] = useState(settings.defaultLocale);
  useEffect(() => {
    setChosen(saved.split(",") as Locale[]);
    setMain(settings.defaultLocale);
  }, [saved, settings.defaultLocale]);

  const toggle = (one: Locale, on: boolean) =>
    setChosen((all) => locales.filter((other) => (other === one ? on : all.includes(other))));

  return (
    <>
      <FieldGroup label={t.languages} hint={t.languagesHint} error={errorsOf(state, "locales")}>
        {locales.map((one) => (
          <Checkbox
            key={one}
            name="locales"
            value={one}
            label={<span className="capitalize">{names[one]}</span>}
            checked={chosen.includes(one)}
            onChange={(event) => toggle(one, event.target.checked)}
          />
        ))}
      </FieldGroup>
      <SelectField
        label={t.defaultLanguage}
        hint={t.defaultLanguageHint}
        name="defaultLocale"
        className="max-w-sm"
        value={main}
        onChange={(event) => setMain(event.target.value as Locale)}
        error={errorsOf(state, "defaultLocale")}
      >
        {locales.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
