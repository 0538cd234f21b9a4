import { z } from "zod";
import type { PullChannel } from "../definition";

/** The page itself: current from the commit on, since the change purges what was cached. */
export const web: PullChannel = {
  kind: "pull",
  key: "web",
  labels: { es: "Página web", en: "Web page" },
  summary: {
    es: "Cada entrada en su dirección, y las listas, la búsqueda y el mapa del sitio al día desde ese instante.",
    en: "Each entry at its address; lists, search and the sitemap are up to date from that moment on.",
  },
  settings: z.strictObject({}),
  accepts: () => true,
  addresses: async ({ entry }) => [{ recipient: "", address: entry.url }],
};
