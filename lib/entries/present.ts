import slugify from "@sindresorhus/slugify";
import { contentTypes } from "@/lib/content/registry";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryStatus } from "./types";

type Dates = { publishedAt: Date | null; unpublishAt: Date | null; deletedAt: Date | null };

/** What an entry is at the moment `now`; the same rule as the SQL of what is public. */
export function statusOf(entry: Dates, now = new Date()): EntryStatus {
  if (entry.deletedAt) return "trashed";
  if (!entry.publishedAt) return "draft";
  if (entry.publishedAt > now) return "scheduled";
  if (entry.unpublishAt && entry.unpublishAt <= now) return "unpublished";
  return "published";
}

type Corrected = { revision: number; modifiedAt: Date; publishedAt: Date | null };

/** When the public text last changed: a first revision is as old as its publication. */
export function correctedAt({ revision, modifiedAt, publishedAt }: Corrected): Date {
  return publishedAt && (revision === 1 || publishedAt > modifiedAt) ? publishedAt : modifiedAt;
}

/** Lower-case ASCII words from a title; empty where it has none. */
export function slugOf(title: string): string {
  return slugify(title).slice(0, 80).replace(/-+$/, "");
}

/** The site's root in a language: the default one has no prefix. */
export function localePrefix(locale: Locale, defaultLocale: Locale): string {
  return locale === defaultLocale ? "" : `/${locale}`;
}

/** Address on this site of something whose path has no leading slash. */
export function siteUrl(locale: Locale, path: string, defaultLocale: Locale): string {
  const url = `${localePrefix(locale, defaultLocale)}/${path}`;
  return url === "/" ? url : url.replace(/\/$/, "");
}

export function isInFeeds(type: string): boolean {
  return contentTypes[type as keyof typeof contentTypes]?.inFeeds ?? false;
}
