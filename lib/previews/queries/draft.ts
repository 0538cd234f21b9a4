import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, entries, people, previews, revisions, terms } from "@/db/schema";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import { entryIdsOf, mediaIdsOf, readingMinutes } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { correctedAt, siteUrl } from "@/lib/entries/present";
import { draftChanged } from "@/lib/entries/queries/desk";
import { loadLinkedEntries } from "@/lib/entries/queries/linked";
import { loadDraftOutline } from "@/lib/entries/queries/outline";
import { loadTranslations } from "@/lib/entries/queries/public";
import type { EntryView, TermLink } from "@/lib/entries/types";
import { loadMediaViews } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { previewMessages } from "@/lib/messages/previews";
import { getSettings } from "@/lib/settings/queries";
import { idOfToken } from "../present";
import type { Preview } from "../types";
import { isLive } from "./live";

/**
 * The draft behind a token as its page shows it, or null. Nothing of it is cached: it asks each time
 * whether the link still holds.
 */
export async function getPreview(token: string): Promise<Preview | null> {
  const id = idOfToken(token);
  const [row] = id === null ? [] : await selectDraft().where(and(eq(previews.id, id), isLive));
  if (!row) return null;
  const { entry, draft } = row;
  const { defaultLocale } = await getSettings();
  const locale = entry.locale as Locale;
  const type = entry.type as ContentKey;
  const document = draft.document as Document;
  const { coverId, termIds, excerpt, seoTitle, seoDescription } = draft.fields;
  const title = draft.title || previewMessages(locale).untitled;
  const mediaIds = [coverId ?? [], mediaIdsOf(document)].flat();
  const [media, linked, tags, translations, outline] = await Promise.all([
    loadMediaViews(db, mediaIds, locale),
    loadLinkedEntries(entryIdsOf(document), locale, defaultLocale),
    loadTags(termIds, locale, defaultLocale),
    loadTranslations(entry.id, defaultLocale),
    contentTypes[type].tree ? loadDraftOutline(locale, entry.path, { id: entry.id, title }) : [],
  ]);
  const view: EntryView = {
    ...{ id: entry.id, type, locale, title, excerpt, seoTitle, seoDescription },
    url: siteUrl(locale, entry.path, defaultLocale),
    publishedAt: new Date(entry.publishedAt ?? row.now).toISOString(),
    modifiedAt: modifiedAt(row).toISOString(),
    author: row.authorName
      ? { name: row.authorName, url: siteUrl(locale, `author/${row.authorSlug}`, defaultLocale) }
      : null,
    cover: media[coverId ?? ""] ?? null,
    tags,
    translationGroup: entry.translationGroup,
    parentId: entry.parentId,
    document,
    media,
    linked,
    readingMinutes: readingMinutes(document),
    translations,
  };
  return { entry: view, outline, expiresAt: row.expiresAt.toISOString() };
}

function selectDraft() {
  return db
    .select({
      entry: entries,
      draft: drafts,
      revision: revisions.number,
      publishedOn: revisions.createdAt,
      changed: draftChanged,
      expiresAt: previews.expiresAt,
      now: sql<string>`now()`,
      authorName: sql<
        string | null
      >`(select author.name from people as author where author.id = ${entries.authorId})`,
      authorSlug: sql<
        string | null
      >`(select author.slug from people as author where author.id = ${entries.authorId})`,
    })
    .from(previews)
    .innerJoin(entries, eq(entries.id, previews.entryId))
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .leftJoin(people, eq(people.id, previews.createdBy))
    .$dynamic();
}

/** Publishing what has changed corrects the page; what has not changed says what it says now. */
function modifiedAt(row: Awaited<ReturnType<typeof selectDraft>>[number]): Date {
  const { entry, draft, revision, publishedOn } = row;
  if (row.changed || revision === null || publishedOn === null) return draft.updatedAt;
  return correctedAt({ revision, modifiedAt: publishedOn, publishedAt: entry.publishedAt });
}

async function loadTags(ids: string[], locale: Locale, defaultLocale: Locale): Promise<TermLink[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ name: terms.name, slug: terms.slug })
    .from(terms)
    .where(and(inArray(terms.id, ids), eq(terms.kind, "tag"), isNull(terms.deletedAt)))
    .orderBy(asc(terms.name))
    .limit(30);
  return rows.map(({ name, slug }) => ({
    name,
    slug,
    url: siteUrl(locale, `tag/${slug}`, defaultLocale),
  }));
}
