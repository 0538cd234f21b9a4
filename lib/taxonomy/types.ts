import type { ContentKey } from "@/lib/content/registry";
import type { Locale } from "@/lib/messages/catalogue";

export type TermView = {
  id: string;
  name: string;
  slug: string;
  description: string;
  url: string;
  translations: { locale: Locale; url: string }[];
};

export const termKinds = ["tag", "category"] as const;
export type TermKind = (typeof termKinds)[number];

/** A term in one language. */
export type Term = { id: string; kind: TermKind; locale: Locale; name: string; slug: string };

/** A term in all its languages, as the desk lists it. */
export type TermGroup = {
  group: string;
  kind: TermKind;
  terms: Partial<Record<Locale, Term & { url: string }>>;
  /** Entries of each type that carry it, published or not, without the trash. */
  uses: Partial<Record<ContentKey, number>>;
};

/** A term as programs get it; `group` is shared by its languages. */
export type TermResource = Term & {
  group: string;
  description: string;
  /** Absolute. */
  url: string;
  /** Published entries that carry it. */
  entries: number;
};
