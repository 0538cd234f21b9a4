import { z } from "zod";
import { formsOf } from "@/lib/entries/present/forms";
import { isLocale } from "@/lib/messages/catalogue";
import type { PullChannel } from "../definition";

/** The same page in other forms, each at an address of its own. */
export const forms: PullChannel = {
  kind: "pull",
  key: "forms",
  labels: { es: "La página en otras formas", en: "The page in other forms" },
  summary: {
    es: "Cada entrada en Markdown, JSON, XML, texto, EPUB y ZIP, en su misma dirección con otro final.",
    en: "Each entry in Markdown, JSON, XML, text, EPUB and ZIP, at its own address with another end.",
  },
  settings: z.strictObject({}),
  accepts: () => true,
  addresses: async ({ entry }) =>
    isLocale(entry.locale)
      ? formsOf(entry.url, entry.locale).map(({ key, url }) => ({ recipient: key, address: url }))
      : [],
};
