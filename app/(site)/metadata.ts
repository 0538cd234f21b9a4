import type { Metadata } from "next";
import { feedsBelow } from "@/components/site/feed-links";
import type { Site, Translation } from "@/components/site/types";
import { openGraphLocales } from "@/lib/messages/site";

type PageFacts = {
  title: string;
  description?: string;
  /** The address of the page, below the site's own. */
  url: string;
  translations?: Translation[];
  /** The feeds of this page, when it has its own: where they lie and what they are called. */
  feeds?: { base: string; title: string; podcast?: boolean };
  /** The same page in other forms. */
  forms?: { mimeType: string; url: string; name: string }[];
  /** Other pages may embed it. */
  embeddable?: boolean;
  image?: { url: string; width: number; height: number; alt: string };
  article?: { publishedTime: string; modifiedTime: string; authors: string[]; tags: string[] };
  /** The home page bears the name of the site alone. */
  bare?: boolean;
};

/** What the head of a page tells browsers, search engines and those who share it. */
export function describePage(site: Site, page: PageFacts): Metadata {
  const title = page.bare ? page.title : `${page.title} · ${site.name}`;
  const description = page.description || site.description || undefined;
  const absolute = (url: string) => new URL(url, site.origin).href;
  const image = page.image && { ...page.image, url: absolute(page.image.url) };
  const languages = alternates(site, page.translations ?? []);
  return {
    metadataBase: new URL(site.origin),
    title,
    description,
    applicationName: site.name,
    generator: "Cauce",
    manifest: "/manifest.webmanifest",
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
      apple: "/apple-touch-icon.png",
    },
    alternates: {
      canonical: absolute(page.url),
      languages: Object.fromEntries(languages.map(([key, url]) => [key, absolute(url)])),
      types: {
        ...feedTypes(site, page.feeds),
        ...formTypes(site, page),
        ...(page.embeddable && embedTypes(site, page)),
      },
    },
    openGraph: {
      title: page.title,
      description,
      url: absolute(page.url),
      siteName: site.name,
      locale: openGraphLocales[site.locale],
      alternateLocale: (page.translations ?? [])
        .filter(({ locale }) => locale !== site.locale)
        .map(({ locale }) => openGraphLocales[locale]),
      images: image && [image],
      ...(page.article
        ? { type: "article" as const, ...page.article }
        : { type: "website" as const }),
    },
    twitter: {
      card: "summary_large_image",
      title: page.title,
      description,
      images: image && [{ url: image.url, alt: image.alt }],
    },
  };
}

/** Links by which readers find the feeds of a page. */
function feedTypes(site: Site, feeds: PageFacts["feeds"]) {
  const { base, title, podcast } = feeds ?? { base: site.prefix, title: site.name };
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { name, type, url } of feedsBelow(base, podcast)) {
    types[type] ??= [];
    types[type].push({ url: `${site.origin}${url}`, title: `${title} (${name})` });
  }
  return types;
}

/** Links by which other sites find what stands for a page on theirs (oembed.com, 4). */
function embedTypes({ origin }: Site, { url, title }: PageFacts) {
  const link = (format: string) => {
    const asked = new URLSearchParams({ url: new URL(url, origin).href, format });
    return [{ url: `${origin}/api/oembed?${asked}`, title }];
  };
  return { "application/json+oembed": link("json"), "text/xml+oembed": link("xml") };
}

/** hreflang of a page and its translations; the default language is for everybody else. */
function alternates(site: Site, translations: Translation[]): [string, string][] {
  const offered = translations.filter(({ locale }) => site.locales.includes(locale));
  if (offered.length < 2) return [];
  const fallback = offered.find(({ locale }) => locale === site.defaultLocale) ?? offered[0];
  const all: [string, string][] = offered.map(({ locale, url }) => [locale, url]);
  return fallback ? [...all, ["x-default", fallback.url]] : all;
}

function formTypes(site: Site, { title, forms = [] }: PageFacts) {
  return Object.fromEntries(
    forms.map(({ mimeType, url, name }) => [
      mimeType,
      [{ url: new URL(url, site.origin).href, title: `${title} (${name})` }],
    ]),
  );
}
