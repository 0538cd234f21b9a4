import type { Locale } from "@/lib/messages/catalogue";

/** What the house needs to know of a content type; its looks live in components/content/<key>. */
export type ContentType = {
  key: string;
  labels: Record<Locale, { one: string; many: string; create: string }>;
  /** Pages form a tree, ordered by hand; posts are a list, ordered by date. */
  tree: boolean;
  /** Its entries appear in feeds. */
  inFeeds: boolean;
  /** Address below the locale, without a leading slash. */
  pathOf: (slug: string, parentPath: string | null) => string;
};
