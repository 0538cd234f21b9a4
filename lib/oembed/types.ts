/** The most that a page of somebody else's gives to what it embeds, in pixels. */
export type Room = { maxwidth?: number | undefined; maxheight?: number | undefined };

/** A response of oEmbed 1.0, by the names that the standard gives. */
export type OEmbed = {
  version: "1.0";
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
} & (Thumbnail | Record<never, never>) &
  ({ type: "link" } | { type: "rich"; html: string; width: number; height: number });

export type Thumbnail = {
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
};
