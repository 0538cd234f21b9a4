import "server-only";
import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, entryTerms, revisions } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import { entryIdsOf, mediaIdsOf, readingMinutes } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { loadMediaViews } from "@/lib/media/queries";
import { mediaTag } from "@/lib/media/tags";
import type { Locale } from "@/lib/messages/catalogue";
import { peopleTag } from "@/lib/people/tags";
import { getSettings } from "@/lib/settings/queries";
import { termsTag } from "@/lib/taxonomy/tags";
import { siteUrl } from "../present";
import { entriesTag, entryTag } from "../tags";
import type { EntryCard, EntryView, Page } from "../types";
import { type CardRow, presentCards, selectCards } from "./cards";
import { isPublic } from "./conditions";
import { loadLinkedEntries } from "./linked";

/** The public entry at an address of a language, whole; null when there is none. */
export async function getEntryByPath(locale: Locale, path: string): Promise<EntryView | null> {
  "use cache";
  cacheLife("max");
  cacheTag(...entryTags);
  const { defaultLocale } = await getSettings();
  const found = await loadEntry(locale, path, defaultLocale);
  if (found) cacheTag(...found.tags);
  return found?.entry ?? null;
}

/** What every entry that is kept depends on, whatever is in it. */
export const entryTags = [entriesTag("page"), entriesTag("post"), peopleTag, termsTag];

/** The same from the database, with the tags of what it holds, for routes that keep it themselves. */
export async function loadEntry(
  locale: Locale,
  path: string,
  defaultLocale: Locale,
): Promise<{ entry: EntryView; tags: string[] } | null> {
  const rows = await selectCards().where(
    and(isPublic(), eq(entries.locale, locale), eq(entries.path, path)),
  );
  const [entry] = await presentEntries(rows, locale, defaultLocale);
  return entry ? { entry, tags: tagsOf([entry]) } : null;
}

/** A course has at most so many pages in one file. */
const mostPages = 300;

/** The public entry at an address and all pages below it, in reading order, its own first. */
export async function loadCourse(locale: Locale, path: string, defaultLocale: Locale) {
  const below = and(eq(entries.type, "page"), sql`starts_with(${entries.path}, ${`${path}/`})`);
  const rows = await selectCards()
    .where(and(isPublic(), eq(entries.locale, locale), or(eq(entries.path, path), below)))
    .orderBy(asc(entries.position), asc(entries.id))
    .limit(mostPages);
  const top = rows.find((row) => row.path === path);
  if (!top) return null;
  const ordered = (node: CardRow): CardRow[] => [
    node,
    ...rows.filter(({ parentId }) => parentId === node.id).flatMap(ordered),
  ];
  const pages = await presentEntries(ordered(top), locale, defaultLocale);
  return { pages, tags: tagsOf(pages) };
}

/** Next keeps 128 tags of a page. Links beyond these follow by the tags of the types. */
function tagsOf(pages: EntryView[]): string[] {
  return pages.flatMap(({ id, document }) => [
    ...[id, ...entryIdsOf(document).slice(0, 40)].map(entryTag),
    ...mediaIdsOf(document).slice(0, 80).map(mediaTag),
  ]);
}

async function presentEntries(
  rows: CardRow[],
  locale: Locale,
  defaultLocale: Locale,
): Promise<EntryView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [cards, texts] = await Promise.all([
    presentCards(rows, locale, defaultLocale),
    db
      .select({
        id: entries.id,
        document: revisions.document,
        translationGroup: entries.translationGroup,
      })
      .from(entries)
      .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
      .where(inArray(entries.id, ids)),
  ]);
  const documents = texts.map((text) => text.document as Document);
  const [media, linked, translations] = await Promise.all([
    loadMediaViews(db, documents.flatMap(mediaIdsOf), locale),
    loadLinkedEntries(documents.flatMap(entryIdsOf), locale, defaultLocale),
    loadGroups(
      texts.map((text) => text.translationGroup),
      defaultLocale,
    ),
  ]);
  return cards.flatMap((card, at): EntryView[] => {
    const [row, text] = [rows[at], texts.find(({ id }) => id === card.id)];
    if (!row || !text) return [];
    const document = text.document as Document;
    return [
      {
        ...card,
        translationGroup: text.translationGroup,
        parentId: row.parentId,
        document,
        media: pick(media, mediaIdsOf(document)),
        linked: pick(linked, entryIdsOf(document)),
        seoTitle: row.fields.seoTitle,
        seoDescription: row.fields.seoDescription,
        readingMinutes: readingMinutes(document),
        translations: translations.get(text.translationGroup) ?? [],
      },
    ];
  });
}

function pick<T>(all: Record<string, T>, ids: string[]): Record<string, T> {
  return Object.fromEntries(
    ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id] as T]])),
  );
}

async function loadGroups(groups: string[], defaultLocale: Locale) {
  const rows = await db
    .select({ group: entries.translationGroup, locale: entries.locale, path: entries.path })
    .from(entries)
    .where(and(isPublic(), inArray(entries.translationGroup, groups)));
  const found = new Map<string, { locale: Locale; url: string }[]>();
  for (const { group, path, ...row } of rows) {
    const locale = row.locale as Locale;
    const one = { locale, url: siteUrl(locale, path, defaultLocale) };
    found.set(group, [...(found.get(group) ?? []), one]);
  }
  return found;
}

/** The same text in other languages, this one included, where it is public. */
export async function loadTranslations(id: string, defaultLocale: Locale) {
  const group = db
    .select({ group: entries.translationGroup })
    .from(entries)
    .where(eq(entries.id, id));
  const rows = await db
    .select({ locale: entries.locale, path: entries.path })
    .from(entries)
    .where(and(isPublic(), inArray(entries.translationGroup, group)));
  return rows.map((row) => {
    const locale = row.locale as Locale;
    return { locale, url: siteUrl(locale, row.path, defaultLocale) };
  });
}

type ListInput = {
  type: ContentKey;
  locale: Locale;
  /** From 1. */
  page?: number;
  perPage?: number;
  termId?: string;
  authorId?: string;
};

/** Public entries of a type, newest first. */
export async function listEntryCards(input: ListInput): Promise<Page<EntryCard>> {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag(input.type), peopleTag, termsTag);
  const settings = await getSettings();
  const perPage = input.perPage ?? settings.postsPerPage;
  const page = input.page ?? 1;
  const where = whereOf(input);
  const [[total], rows] = await Promise.all([
    db.select({ n: count() }).from(entries).where(where),
    selectCards()
      .where(where)
      .orderBy(desc(entries.publishedAt), desc(entries.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
  ]);
  return {
    items: await presentCards(rows, input.locale, settings.defaultLocale),
    page,
    pages: Math.max(1, Math.ceil((total?.n ?? 0) / perPage)),
    total: total?.n ?? 0,
  };
}

function whereOf({ type, locale, termId, authorId }: ListInput): SQL | undefined {
  return and(
    isPublic(),
    eq(entries.type, type),
    eq(entries.locale, locale),
    authorId ? eq(entries.authorId, authorId) : undefined,
    termId
      ? inArray(
          entries.id,
          db
            .select({ id: entryTerms.entryId })
            .from(entryTerms)
            .where(eq(entryTerms.termId, termId)),
        )
      : undefined,
  );
}
