import { elements as xml } from "@/lib/core/xml-elements";
import type { Locale } from "@/lib/messages/catalogue";
import { maxBytes, type NewsItem, newsLife, type SitemapItem, type SitemapPart } from "./types";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** Longer addresses are against the protocol. */
const maxAddress = 2047;

/** The index that names every file of the sitemap (sitemaps.org). */
export function writeIndex(parts: SitemapPart[], origin: string): string {
  const sitemaps = parts.map(({ name, modifiedAt }) =>
    xml.nest("sitemap", {}, [
      xml.text("loc", `${origin}/sitemap/${name}.xml`),
      modifiedAt ? xml.text("lastmod", modifiedAt) : "",
    ]),
  );
  return xml.document("sitemapindex", { xmlns: protocol }, sitemaps);
}

type Site = { origin: string; defaultLocale: Locale };

/**
 * A file of addresses. Each is named; its translations and pictures are too, as long as the whole stays
 * within `limit` bytes.
 */
export function writeAddresses(items: SitemapItem[], site: Site, limit = maxBytes): string {
  const absolute = absoluteBelow(site.origin);
  const named = items.flatMap((item) => {
    const loc = absolute(item.url);
    if (loc.length > maxAddress) return [];
    return [[item, [xml.text("loc", loc), lastmod(item.modifiedAt)]] as const];
  });
  const write = (lines: readonly string[]) => xml.nest("url", {}, [...lines]);
  const namespaces = {
    xmlns: protocol,
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
  };
  let left = limit - xml.document("urlset", namespaces, []).length;
  for (const [, lines] of named) left -= write(lines).length + 1;
  const urls = named.map(([item, lines]) => {
    const more = [...translationsOf(item, site, absolute), ...picturesOf(item, absolute)];
    const length = more.reduce((sum, line) => sum + line.length + 1, 0);
    if (length > left) return write(lines);
    left -= length;
    return write([...lines, ...more]);
  });
  return xml.document("urlset", namespaces, urls);
}

/** As `new URL` does it, without taking thousands of plain addresses apart. */
function absoluteBelow(origin: string): (url: string) => string {
  const root = new URL(origin).origin;
  const isPlain = (url: string) => /^\/(?!\/)[\w/%-]*(?:\.\w+)?$/.test(url);
  return (url) => (isPlain(url) ? root + url : new URL(url, origin).href);
}

const lastmod = (date: string) => (date ? xml.text("lastmod", date) : "");

/** hreflang of an address that is there in other languages; the default one is for everybody else. */
function translationsOf(
  { translations }: SitemapItem,
  { defaultLocale }: Site,
  absolute: (url: string) => string,
): string[] {
  const fallback = translations.find(({ locale }) => locale === defaultLocale) ?? translations[0];
  if (translations.length < 2 || !fallback) return [];
  const all = [...translations, { locale: "x-default", url: fallback.url }];
  return all.map(({ locale, url }) =>
    xml.empty("xhtml:link", { rel: "alternate", hreflang: locale, href: absolute(url) }),
  );
}

/** Google reads a thousand of one address. */
function picturesOf({ pictures = [] }: SitemapItem, absolute: (url: string) => string): string[] {
  return pictures
    .slice(0, 1000)
    .map((url) => xml.nest("image:image", {}, [xml.text("image:loc", absolute(url))]));
}

/** What is still news at a moment, and since when it has been just that. */
export function newsAt(now: number, news: { items: NewsItem[]; readAt: string }) {
  const ends = (item: NewsItem) => Date.parse(item.publishedAt) + newsLife;
  const items = news.items.filter((item) => ends(item) > now);
  const passed = news.items.map(ends).filter((end) => end <= now);
  return { items, modifiedAt: new Date(Math.max(Date.parse(news.readAt), ...passed)) };
}

/** A Google News sitemap. */
export function writeNews(items: NewsItem[], siteName: string, origin: string): string {
  const namespaces = {
    xmlns: protocol,
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  const urls = items.map(({ url, locale, title, publishedAt }) =>
    xml.nest("url", {}, [
      xml.text("loc", new URL(url, origin).href),
      xml.nest("news:news", {}, [
        xml.nest("news:publication", {}, [
          xml.text("news:name", siteName),
          xml.text("news:language", locale),
        ]),
        xml.text("news:publication_date", publishedAt),
        xml.text("news:title", title),
      ]),
    ]),
  );
  return xml.document("urlset", namespaces, urls);
}
