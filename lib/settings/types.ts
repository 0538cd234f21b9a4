import type { Locale } from "@/lib/messages/catalogue";

export type SiteSettings = {
  name: string;
  description: Record<Locale, string>;
  logoId: string | null;
  /** oklch() or hex; null is the house's own. */
  accent: string | null;
  locales: Locale[];
  defaultLocale: Locale;
  postsPerPage: number;
  /** IANA name, such as Europe/Madrid. */
  timeZone: string;
  /** The WebSub hub that is told of each change of a feed. */
  hub: string | null;
  /** Whose pages may use the doors for programs from a browser: origins, or `*` for reading. */
  apiOrigins: string[];
};

export const defaultSettings: SiteSettings = {
  name: "Cauce",
  description: { es: "", en: "" },
  logoId: null,
  accent: null,
  locales: ["es", "en"],
  defaultLocale: "es",
  postsPerPage: 10,
  timeZone: "Europe/Madrid",
  hub: null,
  apiOrigins: [],
};

/** What the desk remembers for all who administer the site. Dates are ISO 8601. */
export type DeskState = { checklistHiddenAt: string | null; channelsSeenAt: string | null };
