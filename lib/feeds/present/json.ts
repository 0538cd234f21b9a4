import type { Enclosure, Feed, FeedItem } from "../types";

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJson(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    icon: feed.iconUrl,
    language: feed.language,
    authors: [feed.author ?? { name: feed.siteName, url: feed.homeUrl }],
    hubs: feed.hub ? [{ type: "WebSub", url: feed.hub }] : undefined,
    items: feed.items.map((item) => itemOf(item, feed.language)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function itemOf(item: FeedItem, language: string) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary || undefined,
    content_html: item.html,
    date_published: item.publishedAt,
    date_modified: item.modifiedAt,
    authors: item.author ? [item.author] : undefined,
    tags: item.tags.length > 0 ? item.tags : undefined,
    image: item.image ?? undefined,
    language,
    attachments: item.enclosures.length > 0 ? item.enclosures.map(attachmentOf) : undefined,
  };
}

function attachmentOf({ url, type, title, length, duration }: Enclosure) {
  return {
    url,
    mime_type: type,
    title,
    size_in_bytes: length,
    duration_in_seconds: duration ?? undefined,
  };
}
