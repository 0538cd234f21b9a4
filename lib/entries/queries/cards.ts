import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { entries, entryTerms, people, revisions, terms } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import { loadMediaViews } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { correctedAt, siteUrl } from "../present";
import type { EntryCard, TermLink } from "../types";

/** What a card needs; queries add their own `where`, order and bounds. */
const cardColumns = {
  id: entries.id,
  type: entries.type,
  locale: entries.locale,
  path: entries.path,
  parentId: entries.parentId,
  publishedAt: entries.publishedAt,
  title: revisions.title,
  fields: revisions.fields,
  modifiedAt: revisions.createdAt,
  revision: revisions.number,
  authorName: people.name,
  authorSlug: people.slug,
};

export type CardRow = {
  id: string;
  type: string;
  locale: string;
  path: string;
  parentId: string | null;
  publishedAt: Date | null;
  title: string;
  fields: (typeof revisions.$inferSelect)["fields"];
  modifiedAt: Date;
  revision: number;
  authorName: string | null;
  authorSlug: string | null;
};

export function selectCards(executor: Executor = db) {
  return executor
    .select(cardColumns)
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .leftJoin(people, eq(people.id, entries.authorId))
    .$dynamic();
}

/** Rows of one language to cards, with their covers and tags in one query each. */
export async function presentCards(
  rows: CardRow[],
  locale: Locale,
  defaultLocale: Locale,
): Promise<EntryCard[]> {
  const covers = rows.flatMap((row) => row.fields.coverId ?? []);
  const [media, tags] = await Promise.all([
    loadMediaViews(db, covers, locale),
    loadTags(
      rows.map((row) => row.id),
      locale,
      defaultLocale,
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    type: row.type as ContentKey,
    locale,
    title: row.title,
    excerpt: row.fields.excerpt,
    url: siteUrl(locale, row.path, defaultLocale),
    publishedAt: (row.publishedAt ?? row.modifiedAt).toISOString(),
    modifiedAt: correctedAt(row).toISOString(),
    author: row.authorName
      ? { name: row.authorName, url: siteUrl(locale, `author/${row.authorSlug}`, defaultLocale) }
      : null,
    cover: media[row.fields.coverId ?? ""] ?? null,
    tags: tags.get(row.id) ?? [],
  }));
}

async function loadTags(ids: string[], locale: Locale, defaultLocale: Locale) {
  const byEntry = new Map<string, TermLink[]>();
  if (ids.length === 0) return byEntry;
  const rows = await db
    .select({ entryId: entryTerms.entryId, name: terms.name, slug: terms.slug })
    .from(entryTerms)
    .innerJoin(terms, eq(terms.id, entryTerms.termId))
    .where(and(inArray(entryTerms.entryId, ids), eq(terms.kind, "tag"), isNull(terms.deletedAt)))
    .orderBy(asc(terms.name));
  for (const { entryId, name, slug } of rows) {
    const link = { name, slug, url: siteUrl(locale, `tag/${slug}`, defaultLocale) };
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), link]);
  }
  return byEntry;
}
