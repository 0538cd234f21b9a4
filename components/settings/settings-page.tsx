import { DeskPage } from "@/components/admin/desk-page";
import type { MediaView } from "@/lib/media/types";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import type { SiteSettings } from "@/lib/settings/types";
import { SettingsForm } from "./settings-form";

type SettingsPageProps = {
  settings: SiteSettings;
  logo: MediaView | null;
  /** IANA names that this server knows. */
  timeZones: string[];
  locale: Locale;
};

export function SettingsPage({ settings, logo, timeZones, locale }: SettingsPageProps) {
  const t = siteDeskMessages(locale);
  return (
    <DeskPage title={t.settings} lead={t.settingsLead} narrow>
      <SettingsForm {...{ settings, logo, timeZones, locale }} />
    </DeskPage>
  );
}
