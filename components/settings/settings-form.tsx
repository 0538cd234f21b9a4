"use client";

import { useActionState, useEffect } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "@/components/account/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toasts";
import type { MediaView } from "@/lib/media/types";
import { adminMessages } from "@/lib/messages/admin";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { updateSettingsAction } from "@/lib/settings/actions";
import type { SiteSettings } from "@/lib/settings/types";
import { AccentField } from "./accent-field";
import { LanguageFields } from "./language-fields";
import { LogoField } from "./logo-field";
import { SettingsGroup } from "./settings-group";

type SettingsFormProps = {
  settings: SiteSettings;
  logo: MediaView | null;
  timeZones: string[];
  locale: Locale;
};

const fields = [
  ...["name", "description.es", "description.en", "logoId", "accent", "locales"],
  ...["defaultLocale", "postsPerPage", "timeZone", "hub", "apiOrigins"],
];

/** All settings of the site in one form, saved together. */
export function SettingsForm({ settings, logo, timeZones, locale }: SettingsFormProps) {
  const [state, send] = useActionState(updateSettingsAction, null);
  const form = useFocusOnProblem(state);
  const notify = useToast();
  const t = siteDeskMessages(locale);
  useEffect(() => {
    if (state?.ok) notify({ message: t.settingsSaved });
  }, [state, notify, t.settingsSaved]);
  const control = (name: string, value: string) => ({
    name,
    defaultValue: typedOf(state, name, value),
    error: errorsOf(state, name),
  });
  const zone = typedOf(state, "timeZone", settings.timeZone);
  return (
    <form ref={form} action={send} className="grid gap-10">
      <FormOutcome state={state} fields={fields} />
      <SettingsGroup id="name" title={t.identity}>
        <TextField label={t.name} required maxLength={80} {...control("name", settings.name)} />
        {settings.locales.map((one) => (
          <TextAreaField
            key={one}
            label={one === "es" ? t.descriptionEs : t.descriptionEn}
            hint={one === settings.defaultLocale ? t.descriptionHint : undefined}
            lang={one}
            rows={2}
            maxLength={300}
            {...control(`description.${one}`, settings.description[one])}
          />
        ))}
        {(["es", "en"] as const)
          .filter((one) => !settings.locales.includes(one))
          .map((one) => (
            <input
              key={one}
              type="hidden"
              name={`description.${one}`}
              value={settings.description[one]}
            />
          ))}
      </SettingsGroup>
      <SettingsGroup id="look" title={t.look}>
        <LogoField logo={logo} error={errorsOf(state, "logoId")} locale={locale} />
        <AccentField
          accent={settings.accent}
          error={errorsOf(state, "accent")}
          state={state}
          locale={locale}
        />
      </SettingsGroup>
      <SettingsGroup id="languages" title={t.languages}>
        <LanguageFields settings={settings} state={state} locale={locale} />
      </SettingsGroup>
      <SettingsGroup id="reading" title={t.reading}>
        <TextField
          label={t.postsPerPage}
          type="number"
          min={1}
          max={50}
          required
          className="max-w-40"
          {...control("postsPerPage", String(settings.postsPerPage))}
        />
        <SelectField
          key={zone}
          label={t.timeZone}
          hint={t.timeZoneHint}
          className="max-w-sm"
          {...control("timeZone", settings.timeZone)}
        >
          {(timeZones.includes(zone) ? timeZones : [zone, ...timeZones]).map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
      </SettingsGroup>
      <SettingsGroup id="feeds" title={t.feeds}>
        <TextField
          label={t.hub}
          hint={t.hubHint}
          type="url"
          maxLength={300}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          {...control("hub", settings.hub ?? "")}
        />
      </SettingsGroup>
      <SettingsGroup id="api" title={t.api}>
        <TextAreaField
          label={t.apiOrigins}
          hint={t.apiOriginsHint}
          rows={3}
          maxLength={7000}
          placeholder="https://"
          autoComplete="off"
          spellCheck={false}
          {...control("apiOrigins", settings.apiOrigins.join("\n"))}
        />
      </SettingsGroup>
      <div className="save-bar">
        <SubmitButton pendingLabel={adminMessages(locale).saving}>
          {adminMessages(locale).save}
        </SubmitButton>
      </div>
    </form>
  );
}
