import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

/** What every reading page knows of the site that it belongs to, in its language. */
export type Site = {
  name: string;
  description: string;
  accent: string | null;
  logo: MediaView | null;
  locale: Locale;
  locales: Locale[];
  defaultLocale: Locale;
  timeZone: string;
  /** `""` for the default language, else `/en`. */
  prefix: string;
  /** The address of the site, without a slash at its end. */
  origin: string;
};

/** The same page in a language. */
export type Translation = { locale: Locale; url: string };
