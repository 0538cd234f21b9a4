import { cacheLife } from "next/cache";
import { readClock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { localePrefix } from "@/lib/entries/present";
import { listSections } from "@/lib/entries/queries/sections";
import { getSettings } from "@/lib/settings/queries";
import { newsAt, writeAddresses, writeIndex, writeNews } from "@/lib/sitemaps/present";
import { listEntryAddresses, listEntryParts, listNews } from "@/lib/sitemaps/queries";
import type { SitemapItem } from "@/lib/sitemaps/types";

type Made = { text: string; modifiedAt: Date };

/** The index at a moment: news leave it by themselves, whatever is kept. */
export async function indexAt(now: number): Promise<Made> {
  const { dates, ...kept } = await gather();
  const { items, modifiedAt } = newsAt(now, kept);
  const parts = [
    { name: "lists", modifiedAt: "" },
    ...dates.map((date, n) => ({ name: `entries-${n + 1}`, modifiedAt: date })),
    ...items.slice(0, 1).map(({ publishedAt }) => ({ name: "news", modifiedAt: publishedAt })),
  ];
  return { text: writeIndex(parts, env().SITE_URL), modifiedAt };
}

/** What is news at a moment; null where nothing is, for the protocol has no empty files. */
export async function newsNow(now: number): Promise<Made | null> {
  const { siteName, ...kept } = await gather();
  const { items, modifiedAt } = newsAt(now, kept);
  if (items.length === 0) return null;
  return { text: writeNews(items, siteName, env().SITE_URL), modifiedAt };
}

async function gather() {
  "use cache";
  cacheLife("max");
  const readAt = await readClock();
  const [{ name }, dates, items] = await Promise.all([getSettings(), listEntryParts(), listNews()]);
  return { readAt, siteName: name, dates, items };
}

/** The file of a name: the lists of the site, or a stretch of its entries. */
export async function addressesOf(name: string): Promise<Made | null> {
  const part = Number(/^entries-(\d+)$/.exec(name)?.[1] ?? 0);
  if (part === 0 && name !== "lists") return null;
  // Random numbers fill no cache; the first file is made without asking how many there are.
  if (part > 1 && part > (await listEntryParts()).length) return null;
  const { text, readAt } = await compose(part);
  return text ? { text, modifiedAt: new Date(readAt) } : null;
}

/** A stretch of the entries, from 1; the lists are before the first. */
async function compose(part: number) {
  "use cache";
  cacheLife("max");
  const readAt = await readClock();
  const { defaultLocale } = await getSettings();
  const items = part > 0 ? await listEntryAddresses(part - 1) : await listLists();
  const site = { origin: env().SITE_URL, defaultLocale };
  return { text: items.length > 0 ? writeAddresses(items, site) : "", readAt };
}

/** The front page, the blog, and each tag and author who has something in a language of the site. */
async function listLists(): Promise<SitemapItem[]> {
  const { locales, defaultLocale } = await getSettings();
  const fixed = ["", "/blog"].flatMap((path) => {
    const translations = locales.map((locale) => ({
      locale,
      url: `${localePrefix(locale, defaultLocale)}${path}` || "/",
    }));
    return translations.map(({ url }) => ({ url, modifiedAt: "", translations }));
  });
  const sections = (await listSections()).map((section) => ({
    ...section,
    translations: section.translations.filter(({ locale }) => locales.includes(locale)),
  }));
  const shown = sections.filter(({ url, translations }) =>
    translations.some((one) => one.url === url),
  );
  return [...fixed, ...shown];
}
