import type { Document } from "@/lib/documents/types";
import type { EntryCard, LinkedEntry, PersonLink } from "@/lib/entries/types";
import type { MediaKind, MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

/** What a feed follows: the site in a language, one of its tags, an author, or all that can be heard. */
export type FeedSubject =
  | { kind: "site" | "podcast"; slug?: undefined }
  | { kind: "tag" | "author"; slug: string };

/** What a feed tells of, before its texts are drawn. Addresses are below the site's own. */
export type FeedSource = {
  title: string;
  description: string;
  siteName: string;
  /** Whose words these are, where it is one person. */
  author: PersonLink | null;
  locale: Locale;
  /** The page that the feed follows. */
  page: string;
  /** What the names of its files stand below: `""`, `/en`, `/tag/http`, `/author/marta`. */
  base: string;
  /** The picture of the site, where it has one that podcast apps show. */
  picture: string | null;
  /** The WebSub hub that hears of each change. */
  hub: string | null;
  /** ISO 8601. */
  updatedAt: string;
  /** When this was read, by the database's clock; ISO 8601. */
  readAt: string;
  entries: FeedEntry[];
};

export type FeedEntry = EntryCard & {
  document: Document;
  /** The files that come with the text, in its order, and its cover last. */
  files: MediaView[];
  media: Record<string, MediaView>;
  linked: Record<string, LinkedEntry>;
};

/** A feed ready to be written: every address is absolute. */
export type Feed = {
  title: string;
  description: string;
  siteName: string;
  author: PersonLink | null;
  language: Locale;
  homeUrl: string;
  selfUrl: string;
  iconUrl: string;
  pictureUrl: string;
  hub: string | null;
  updatedAt: string;
  items: FeedItem[];
};

export type FeedItem = {
  /** Lasts as long as the entry, whatever its address becomes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  publishedAt: string;
  modifiedAt: string;
  author: PersonLink | null;
  tags: string[];
  image: string | null;
  enclosures: Enclosure[];
};

export type Enclosure = {
  url: string;
  kind: MediaKind;
  type: string;
  /** Bytes. */
  length: number;
  /** Seconds. */
  duration: number | null;
  title: string;
};

export const feedFormats = {
  rss: { file: "feed.xml", type: "application/rss+xml; charset=utf-8" },
  atom: { file: "atom.xml", type: "application/atom+xml; charset=utf-8" },
  json: { file: "feed.json", type: "application/feed+json; charset=utf-8" },
  podcast: { file: "podcast.xml", type: "application/rss+xml; charset=utf-8" },
} as const;

export type FeedFormat = keyof typeof feedFormats;
