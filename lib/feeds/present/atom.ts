import { elements as xml } from "@/lib/core/xml-elements";
import type { PersonLink } from "@/lib/entries/types";
import type { Enclosure, Feed, FeedItem } from "../types";

/** Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const root = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language };
  return xml.document("feed", root, [
    xml.text("id", feed.selfUrl),
    xml.text("title", feed.title),
    xml.text("subtitle", feed.description),
    xml.text("updated", feed.updatedAt),
    authorOf(feed.author ?? { name: feed.siteName, url: feed.homeUrl }),
    xml.empty("link", { href: feed.selfUrl, rel: "self", type: "application/atom+xml" }),
    feed.hub ? xml.empty("link", { href: feed.hub, rel: "hub" }) : "",
    xml.empty("link", { href: feed.homeUrl, rel: "alternate", type: "text/html" }),
    xml.text("icon", feed.iconUrl),
    xml.text("generator", "Cauce"),
    ...feed.items.map(entryOf),
  ]);
}

function entryOf(item: FeedItem): string {
  return xml.nest("entry", {}, [
    xml.text("id", item.id),
    xml.text("title", item.title),
    xml.empty("link", { href: item.url, rel: "alternate", type: "text/html" }),
    ...item.enclosures.map(enclosureOf),
    xml.text("published", item.publishedAt),
    xml.text("updated", item.modifiedAt),
    item.author ? authorOf(item.author) : "",
    ...item.tags.map((tag) => xml.empty("category", { term: tag })),
    item.summary ? xml.text("summary", item.summary) : "",
    xml.text("content", item.html, { type: "html" }),
  ]);
}

function enclosureOf({ url, type, length, title }: Enclosure): string {
  return xml.empty("link", { href: url, rel: "enclosure", type, length: String(length), title });
}

function authorOf({ name, url }: PersonLink): string {
  return xml.nest("author", {}, [xml.text("name", name), xml.text("uri", url)]);
}
