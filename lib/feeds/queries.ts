import "server-only";
import { eq, inArray } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, revisions } from "@/db/schema";
import { contentKeys, contentTypes } from "@/lib/content/registry";
import { readClock } from "@/lib/core/clock";
import { entryIdsOf, mediaIdsOf } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { localePrefix } from "@/lib/entries/present";
import { loadLinkedEntries } from "@/lib/entries/queries/linked";
import { listNewestCards } from "@/lib/entries/queries/newest";
import { entriesTag, entryTag } from "@/lib/entries/tags";
import type { EntryCard } from "@/lib/entries/types";
import { getMediaView, loadMediaViews } from "@/lib/media/queries";
import { mediaTag } from "@/lib/media/tags";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { getAuthorBySlug } from "@/lib/people/queries";
import { getSettings } from "@/lib/settings/queries";
import { getTermBySlug } from "@/lib/taxonomy/queries";
import type { FeedEntry, FeedSource, FeedSubject } from "./types";

const size = 20;
const types = contentKeys.filter((key) => contentTypes[key].inFeeds);

/** The newest entries upon a subject in a language, whole; null where there is nothing to follow. */
export async function getFeed(locale: Locale, subject: FeedSubject): Promise<FeedSource | null> {
  "use cache";
  cacheLife("max");
  cacheTag(...types.map(entriesTag));
  const settings = await getSettings();
  const { name, defaultLocale, logoId } = settings;
  const term = subject.kind === "tag" ? await getTermBySlug(locale, subject.slug) : null;
  const author = subject.kind === "author" ? await getAuthorBySlug(subject.slug, locale) : null;
  if (subject.slug !== undefined && !term && !author) return null;
  const heard = subject.kind === "podcast";
  const readAt = await readClock();
  const cards = await listNewestCards(locale, {
    ...{ types, size, heard, termId: term?.id, authorId: author?.id },
  });
  if (heard && cards.length === 0) return null;
  const prefix = localePrefix(locale, defaultLocale);
  const place = term ?? author;
  const described = term?.description || author?.bio || settings.description[locale];
  return {
    title: place ? `${place.name} · ${name}` : name,
    description: described || name,
    siteName: name,
    author: author && { name: author.name, url: author.url },
    locale,
    page: place?.url ?? (prefix || "/"),
    base: place?.url ?? prefix,
    picture: logoId && heard ? pictureOf(await getMediaView(logoId, locale)) : null,
    hub: settings.hub,
    updatedAt:
      cards
        .map(({ modifiedAt }) => modifiedAt)
        .sort()
        .at(-1) ?? readAt,
    readAt,
    entries: await withTexts(cards, locale, defaultLocale),
  };
}

/** Whether anything published in a language can be heard. */
export async function hasPodcast(locale: Locale): Promise<boolean> {
  "use cache";
  cacheLife("max");
  cacheTag(...types.map(entriesTag));
  return (await listNewestCards(locale, { types, size: 1, heard: true })).length > 0;
}

/** Podcast apps show squares, in one of two forms. */
function pictureOf(logo: MediaView | null): string | null {
  const fits = logo && logo.width === logo.height && /^image\/(jpeg|png)$/.test(logo.mimeType);
  return fits ? logo.url : null;
}

async function withTexts(
  cards: EntryCard[],
  locale: Locale,
  defaultLocale: Locale,
): Promise<FeedEntry[]> {
  if (cards.length === 0) return [];
  const ids = cards.map(({ id }) => id);
  cacheTag(...ids.map(entryTag));
  const rows = await db
    .select({ id: entries.id, document: revisions.document })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(inArray(entries.id, ids));
  const texts = new Map(rows.map(({ id, document }) => [id, document as Document]));
  const mediaIds = [...texts.values()].flatMap(mediaIdsOf);
  if (mediaIds.length > 0) cacheTag(...mediaIds.slice(0, 60).map(mediaTag));
  const linkedIds = [...texts.values()].flatMap(entryIdsOf);
  // A link follows its entry, of whatever type.
  if (linkedIds.length > 0) cacheTag(...contentKeys.map(entriesTag));
  const [media, linked] = await Promise.all([
    loadMediaViews(db, mediaIds, locale),
    loadLinkedEntries(linkedIds, locale, defaultLocale),
  ]);
  return cards.flatMap((card) => {
    const document = texts.get(card.id);
    if (!document) return [];
    const own = pick(media, mediaIdsOf(document));
    const files = Object.values(own).filter(({ kind }) => kind !== "image");
    return [
      {
        ...{ ...card, document, media: own, linked: pick(linked, entryIdsOf(document)) },
        files: [...files, ...(card.cover ? [card.cover] : [])],
      },
    ];
  });
}

/** Those of `ids` that there are, in their order. */
function pick<T>(all: Record<string, T>, ids: string[]): Record<string, T> {
  return Object.fromEntries(ids.flatMap((id) => (all[id] ? [[id, all[id]] as const] : [])));
}
