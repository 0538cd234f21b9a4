import { z } from "zod";
import type { PullChannel } from "../definition";

/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, pulled by readers. */
export const feeds: PullChannel = {
  kind: "pull",
  key: "feeds",
  labels: { es: "Canales RSS, Atom y JSON", en: "RSS, Atom and JSON feeds" },
  summary: {
    es: "Los artículos, para quien se suscribe con un lector, que los recoge cuando quiere.",
    en: "The posts, for whoever subscribes with a reader, which fetches them when it likes.",
  },
  settings: z.strictObject({}),
  accepts: ({ entry }) => entry.inFeeds,
  addresses: async ({ site }) =>
    site.feeds.map(({ type, url }) => ({ recipient: type, address: url })),
};
