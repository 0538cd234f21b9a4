import type { Locale } from "@/lib/messages/catalogue";

/**
 * Addresses in one file. The protocol allows 50,000 and 50 MB; with fewer, each is made anew in a moment
 * however large the site is, and what an address may bring along stays within the bytes.
 */
export const partSize = 2000;
export const maxBytes = 50 * 1024 * 1024;
/** How long something is news, and how much of it there may be (Google News sitemaps). */
export const newsLife = 2 * 86_400_000;
export const maxNews = 1000;

/** An address below the site's own, with what search engines may know of it. */
export type SitemapItem = {
  url: string;
  /** ISO 8601, or empty. */
  modifiedAt: string;
  /** The same in every language, this one included. */
  translations: { locale: Locale; url: string }[];
  /** The files of its pictures, below the site's own. */
  pictures?: string[];
};

/** A file of the sitemap. Dates are ISO 8601, or empty. */
export type SitemapPart = { name: string; modifiedAt: string };

export type NewsItem = { url: string; locale: Locale; title: string; publishedAt: string };
