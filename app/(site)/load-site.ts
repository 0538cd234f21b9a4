import { cache } from "react";
import type { Site } from "@/components/site/types";
import { env } from "@/lib/core/env";
import { localePrefix } from "@/lib/entries/present";
import { getMediaView } from "@/lib/media/queries";
import { isLocale, type Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";

/**
 * What pages know of the site in the language of their address; null while building, when there is
 * no database to ask, and for a language that there is not.
 */
export const loadSite = cache(async (locale: string): Promise<Site | null> => {
  if (!isLocale(locale)) return null;
  const settings = await getSettings();
  const { name, description, accent, logoId, locales, defaultLocale, timeZone } = settings;
  return {
    name,
    description: description[locale] ?? "",
    accent,
    logo: logoId ? await getMediaView(logoId, locale) : null,
    locale,
    locales,
    defaultLocale,
    timeZone,
    prefix: localePrefix(locale, defaultLocale),
    origin: env().SITE_URL,
  };
});

/** The same place in every language of the site: for pages that are there in each of them. */
export function everywhere(site: Site, path: string): { locale: Locale; url: string }[] {
  return site.locales.map((locale) => ({
    locale,
    url: `${localePrefix(locale, site.defaultLocale)}${path}` || "/",
  }));
}
