import { elements as xml } from "@/lib/core/xml-elements";
import type { EntryCard } from "@/lib/entries/types";
import type { OEmbed, Room, Thumbnail } from "./types";

/** A card of words: no wider and no higher than this, and not worth showing in less. */
const largest = { width: 600, height: 220 };
const smallest = { width: 220, height: 120 };
/** Widths in which pictures are made (`images` of next.config.ts). */
const widths = [1080, 768, 480, 320, 192, 96];

type Subject = {
  entry: Pick<EntryCard, "title" | "excerpt" | "url" | "author" | "locale" | "cover">;
  /** The picture drawn from its title, where it has none of its own. */
  drawn: { url: string; width: number; height: number };
  site: { name: string; origin: string; home: string };
};

/** What stands for an entry on other people's pages: a card, or a mere link where there is no room. */
export function presentEmbed({ entry, drawn, site }: Subject, room: Room): OEmbed {
  const absolute = (url: string) => new URL(url, site.origin).href;
  const width = Math.min(largest.width, room.maxwidth ?? largest.width);
  const height = Math.min(largest.height, room.maxheight ?? largest.height);
  const facts = {
    version: "1.0" as const,
    title: entry.title,
    ...(entry.author && { author_name: entry.author.name, author_url: absolute(entry.author.url) }),
    provider_name: site.name,
    provider_url: absolute(site.home),
    cache_age: 3600,
    ...thumbnailOf(entry.cover ?? null, drawn, room, absolute),
  };
  if (width < smallest.width || height < smallest.height) return { ...facts, type: "link" };
  const html = cardOf(entry, absolute(entry.url), { width, height });
  return { ...facts, type: "rich", html, width, height };
}

type Size = { width: number; height: number };

/** Plain words with the few looks that keep them in their place; nothing runs, nothing is fetched. */
function cardOf({ title, excerpt, author, locale }: Subject["entry"], url: string, size: Size) {
  const { width, height } = size;
  const style = [
    `box-sizing:border-box;width:${width}px;height:${height}px;max-width:100%;overflow:auto;margin:0`,
    "padding:16px;border:1px solid #8886;border-radius:4px",
  ].join(";");
  return xml.inline("blockquote", { lang: locale, cite: url, style }, [
    xml.inline("p", {}, [xml.inline("strong", {}, [xml.text("a", title, { href: url })])]),
    excerpt ? xml.text("p", excerpt) : "",
    author ? xml.text("footer", author.name) : "",
  ]);
}

/** The entry's own picture, in the largest of the sizes that fit, or the drawn one where it fits. */
function thumbnailOf(
  cover: Subject["entry"]["cover"],
  drawn: Subject["drawn"],
  { maxwidth = widths[0] ?? 0, maxheight = Number.POSITIVE_INFINITY }: Room,
  absolute: (url: string) => string,
): Thumbnail | Record<never, never> {
  const fits = ({ width, height }: Size) => width <= maxwidth && height <= maxheight;
  const told = ({ url, width, height }: Size & { url: string }) => ({
    thumbnail_url: absolute(url),
    thumbnail_width: width,
    thumbnail_height: height,
  });
  if (!cover?.width || !cover.height) {
    return fits(drawn) ? told(drawn) : {};
  }
  const ratio = cover.height / cover.width;
  const scaled = widths
    .filter((width) => width <= (cover.width ?? 0))
    .map((width) => ({
      ...{ width, height: Math.round(width * ratio) },
      url: `/_next/image?url=${encodeURIComponent(cover.url)}&w=${width}&q=75`,
    }));
  const own = { url: cover.url, width: cover.width, height: cover.height };
  const chosen = [...(scaled.length > 0 ? scaled : [own])].find(fits);
  return chosen ? told(chosen) : {};
}

/** The same as XML (oembed.com, 2.3.4.2). */
export function writeOembedXml(response: OEmbed): string {
  return xml.document(
    "oembed",
    {},
    Object.entries(response).map(([name, value]) => xml.text(name, String(value))),
  );
}
