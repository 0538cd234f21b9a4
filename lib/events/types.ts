/** What becomes of entries, which every channel hears of. */
export const publicationEvents = [
  "entry.published",
  "entry.corrected",
  "entry.unpublished",
] as const;
export type PublicationEvent = (typeof publicationEvents)[number];

/** What channels can hear of; a test goes to the one webhook that is tested. */
export type EventName = PublicationEvent | "webhook.test";

/**
 * The neutral form of a publication: all that a channel may know of it. Addresses are absolute,
 * dates ISO 8601.
 */
export type Publication = {
  event: { id: string; name: PublicationEvent; at: string };
  entry: {
    id: string;
    type: string;
    inFeeds: boolean;
    locale: string;
    title: string;
    excerpt: string;
    url: string;
    publishedAt: string;
    /** When the text that is public was made so. */
    updatedAt: string;
  };
  site: { url: string; name: string; feeds: { type: string; url: string }[] };
  /** Every feed that it changes, where somebody may have subscribed: the site's, its tags', its author's. */
  topics: string[];
};

/** What became of an entry, for whoever follows the site. */
export type Told = { id: string; name: PublicationEvent; entryId: string | null; at: string };
