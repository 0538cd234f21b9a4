import type { Document } from "@/lib/documents/types";
import type { EntryForm } from "@/lib/entries/present/forms";
import type { PersonLink } from "@/lib/entries/types";
import type { MediaKind } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

/** A file that an entry shows, at its whole address. */
export type FormMedia = {
  id: string;
  kind: MediaKind;
  url: string;
  filename: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
  /** Seconds. */
  duration: number | null;
  alt: string;
};

/**
 * A public entry without looks: what every form is made of. Addresses are whole, dates ISO 8601, and
 * the document holds nothing that leads to what is not public.
 */
export type EntryDocument = {
  id: string;
  type: string;
  locale: Locale;
  url: string;
  title: string;
  excerpt: string;
  publishedAt: string;
  modifiedAt: string;
  authors: PersonLink[];
  terms: { kind: "tag"; name: string; slug: string; url: string }[];
  translations: { locale: Locale; url: string }[];
  cover: FormMedia | null;
  document: Document;
  /** What the document shows, in its order. */
  media: FormMedia[];
  /** The entries that the document links to or shows, in its order. */
  links: { id: string; url: string; title: string }[];
  forms: EntryForm[];
};

/** Bytes of a form and what is told of them. */
export type Made = {
  bytes: Uint8Array;
  filename: string;
  mimeType: string;
  updatedAt: Date;
  headers: Record<string, string>;
};
