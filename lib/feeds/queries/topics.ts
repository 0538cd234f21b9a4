import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, media, people, revisions, terms } from "@/db/schema";
import { env } from "@/lib/core/env";
import { mediaIdsOf } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { isInFeeds, siteUrl } from "@/lib/entries/present";
import type { Locale } from "@/lib/messages/catalogue";
import { loadSettings } from "@/lib/settings/queries";
import { feedFormats } from "../types";

/**
 * The address of every feed that a publication, correction or withdrawal of an entry changes: what a
 * WebSub hub is told. A correction may have taken a tag or a sound away, so the text before it counts too.
 */
export async function listFeedTopics(entryId: string): Promise<string[]> {
  const [entry] = await db
    .select({ type: entries.type, locale: entries.locale, author: people.slug })
    .from(entries)
    .leftJoin(people, eq(people.id, entries.authorId))
    .where(eq(entries.id, entryId));
  if (!entry || !isInFeeds(entry.type)) return [];
  const texts = await db
    .select({ fields: revisions.fields, document: revisions.document })
    .from(revisions)
    .where(and(eq(revisions.entryId, entryId), eq(revisions.kind, "published")))
    .orderBy(desc(revisions.number))
    .limit(2);
  const [tags, heard, { defaultLocale }] = await Promise.all([
    findTags(texts.flatMap(({ fields }) => fields.termIds)),
    hasSound(texts.flatMap(({ document }) => mediaIdsOf(document as Document))),
    loadSettings(db),
  ]);
  const lists = ["", ...tags.map((slug) => `tag/${slug}`)];
  if (entry.author) lists.push(`author/${entry.author}`);
  const { podcast, ...formats } = feedFormats;
  const paths = lists.flatMap((list) =>
    Object.values(formats).map(({ file }) => (list ? `${list}/${file}` : file)),
  );
  if (heard) paths.push(podcast.file);
  return paths.map((path) => env().SITE_URL + siteUrl(entry.locale as Locale, path, defaultLocale));
}

async function findTags(ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ slug: terms.slug })
    .from(terms)
    .where(and(inArray(terms.id, ids), eq(terms.kind, "tag"), isNull(terms.deletedAt)));
  return rows.map(({ slug }) => slug);
}

async function hasSound(ids: string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const [row] = await db
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), eq(media.kind, "audio")))
    .limit(1);
  return row !== undefined;
}
