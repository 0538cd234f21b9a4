import { readableText } from "@/lib/documents/present/readable";
import { exhibitMessages } from "@/lib/messages/exhibits";
import { formMessages } from "@/lib/messages/forms";
import type { EntryDocument } from "../types";

/** An entry as plain text: what stands above it, its words, and where it lies. */
export function writeText(entry: EntryDocument): string {
  const words = formMessages(entry.locale);
  const shown = exhibitMessages(entry.locale);
  const media = new Map(entry.media.map((one) => [one.id, one]));
  const links = new Map(entry.links.map((one) => [one.id, one]));
  const body = readableText(entry.document, {
    words,
    fileOf: (id) => {
      const file = media.get(id);
      return file ? { name: file.filename, url: file.url } : null;
    },
    entryOf: (id) => {
      const link = links.get(id);
      return link ? { name: link.title, url: link.url } : null;
    },
    channelOf: (channel) => shown.elsewhere(shown[channel]),
    absolute: (href) => new URL(href, entry.url).href,
  });
  const authors = entry.authors.map(({ name }) => name).join(", ");
  const under = [authors, entry.publishedAt.slice(0, 10), entry.url].filter(Boolean).join(" · ");
  const title = `${entry.title}\n${"=".repeat([...entry.title].length)}`;
  return `${[title, under, entry.excerpt, body].filter(Boolean).join("\n\n")}\n`;
}
