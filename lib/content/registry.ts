import { page } from "./types/page";
import { post } from "./types/post";

/** Every content type of the site: one folder in types/, one line here. */
export const contentTypes = { page, post } as const;

export type ContentKey = keyof typeof contentTypes;
export const contentKeys = Object.keys(contentTypes) as [ContentKey, ...ContentKey[]];

export function isContentKey(value: unknown): value is ContentKey {
  return typeof value === "string" && Object.hasOwn(contentTypes, value);
}

/** First words of an address that belong to the site itself, so that no page may take them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...["blog", "tag", "author", "search", "feed", "atom", "sitemap", "robots", "llms", "opensearch"],
  ...["admin", "account", "sign-in", "sign-out", "api", "media", "elements", "theme", "og", "bt"],
  ...["es", "en", "dav", "manifest", "icon", "favicon", "public", "not-found", "_next"],
]);
