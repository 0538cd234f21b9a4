import { entryIdsOf, mediaIdsOf } from "@/lib/documents/present";
import { formsOf } from "@/lib/entries/present/forms";
import type { EntryView } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { EntryDocument, FormMedia } from "../types";
import { publicDocument } from "./public-document";

/** The neutral form of a public entry; `origin` is the site's own address. */
export function presentEntryDocument(entry: EntryView, origin: string): EntryDocument {
  const absolute = (url: string) => new URL(url, origin).href;
  const file = (media: MediaView) => presentFile(media, absolute);
  const document = publicDocument(entry.document, entry.linked);
  return {
    id: entry.id,
    type: entry.type,
    locale: entry.locale,
    url: absolute(entry.url),
    title: entry.title,
    excerpt: entry.excerpt,
    publishedAt: entry.publishedAt,
    modifiedAt: entry.modifiedAt,
    authors: entry.author ? [{ name: entry.author.name, url: absolute(entry.author.url) }] : [],
    terms: entry.tags.map(({ name, slug, url }) => ({
      ...{ kind: "tag" as const, name, slug },
      url: absolute(url),
    })),
    translations: entry.translations.map(({ locale, url }) => ({ locale, url: absolute(url) })),
    cover: entry.cover && file(entry.cover),
    document,
    media: mediaIdsOf(document).flatMap((id) => {
      const media = entry.media[id];
      return media ? file(media) : [];
    }),
    links: entryIdsOf(document).flatMap((id) => {
      const linked = entry.linked[id];
      return linked ? { id, url: absolute(linked.url), title: linked.title } : [];
    }),
    forms: formsOf(absolute(entry.url), entry.locale),
  };
}

function presentFile(media: MediaView, absolute: (url: string) => string): FormMedia {
  const { id, kind, filename, mimeType, size, width, height, duration, alt } = media;
  return {
    ...{ id, kind, url: absolute(media.url) },
    ...{ filename, mimeType, size, width, height, duration, alt },
  };
}
