import { elements as xml } from "@/lib/core/xml-elements";
import type { Enclosure, Feed, FeedItem } from "../types";

/** RSS 2.0 (rssboard.org), with its whole texts in content:encoded. */
export function writeRss(feed: Feed): string {
  return write(feed, namespaces, [], (item) => enclosureOf(mainFile(item)));
}

/** RSS with what podcast apps ask for: each item is heard, and says how long it takes. */
export function writePodcast(feed: Feed): string {
  const channel = [
    xml.text("itunes:title", feed.title),
    xml.text("itunes:author", feed.siteName),
    xml.text("itunes:summary", feed.description),
    xml.empty("itunes:image", { href: feed.pictureUrl }),
    xml.text("itunes:type", "episodic"),
    xml.text("itunes:explicit", "false"),
  ];
  return write(feed, { ...namespaces, ...itunes }, channel, episodeOf);
}

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};
const itunes = { "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd" };

function write(
  feed: Feed,
  spaces: Record<string, string>,
  more: string[],
  withFile: (item: FeedItem) => string[],
): string {
  const self = { href: feed.selfUrl, rel: "self", type: "application/rss+xml" };
  const channel = xml.nest("channel", {}, [
    xml.text("title", feed.title),
    xml.text("link", feed.homeUrl),
    xml.text("description", feed.description),
    xml.text("language", feed.language),
    xml.text("lastBuildDate", new Date(feed.updatedAt).toUTCString()),
    xml.text("generator", "Cauce"),
    xml.empty("atom:link", self),
    feed.hub ? xml.empty("atom:link", { href: feed.hub, rel: "hub" }) : "",
    ...more,
    ...feed.items.map((item) => xml.nest("item", {}, [...wordsOf(item), ...withFile(item)])),
  ]);
  return xml.document("rss", { version: "2.0", ...spaces }, [channel]);
}

function wordsOf(item: FeedItem): string[] {
  return [
    xml.text("title", item.title),
    xml.text("link", item.url),
    xml.text("guid", item.id, { isPermaLink: "false" }),
    xml.text("pubDate", new Date(item.publishedAt).toUTCString()),
    item.author ? xml.text("dc:creator", item.author.name) : "",
    ...item.tags.map((tag) => xml.text("category", tag)),
    xml.text("description", item.summary),
    xml.text("content:encoded", item.html),
  ];
}

/** Readers take one file of an item (RSS Best Practices Profile): what one hears comes first. */
function mainFile({ enclosures }: FeedItem): Enclosure | undefined {
  const order = ["audio", "video", "file", "image"] as const;
  return order.map((kind) => enclosures.find((file) => file.kind === kind)).find(Boolean);
}

function enclosureOf(file: Enclosure | undefined): string[] {
  if (!file) return [];
  const { url, length, type } = file;
  return [xml.empty("enclosure", { url, length: String(length), type })];
}

function episodeOf(item: FeedItem): string[] {
  const file = item.enclosures.find(({ kind }) => kind === "audio");
  const seconds = file?.duration ? String(Math.max(1, Math.round(file.duration))) : null;
  const picture = item.enclosures.find(({ type }) => /^image\/(jpeg|png)$/.test(type));
  return [
    ...enclosureOf(file),
    xml.text("itunes:title", item.title),
    item.author ? xml.text("itunes:author", item.author.name) : "",
    item.summary ? xml.text("itunes:summary", item.summary) : "",
    seconds ? xml.text("itunes:duration", seconds) : "",
    picture ? xml.empty("itunes:image", { href: picture.url }) : "",
    xml.text("itunes:explicit", "false"),
  ];
}
