import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, entries, people, revisions } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { siteUrl, statusOf } from "../present";
import type { DeskRow, EntryStatus } from "../types";
import { draftChanged, rightsOf } from "./desk";
import { inReview } from "./review";
import { isBehind } from "./translation";

/** SQL of each status; the same rule as `statusOf`. */
export const hasStatus: Record<EntryStatus, SQL> = {
  draft: sql`(${entries.deletedAt} is null and ${entries.publishedAt} is null)`,
  scheduled: sql`(${entries.deletedAt} is null and ${entries.publishedAt} > now())`,
  published: sql`(${entries.deletedAt} is null and ${entries.publishedAt} <= now()
    and (${entries.unpublishAt} is null or ${entries.unpublishAt} > now()))`,
  unpublished: sql`(${entries.deletedAt} is null and ${entries.publishedAt} <= now()
    and ${entries.unpublishAt} <= now())`,
  trashed: sql`(${entries.deletedAt} is not null)`,
};

/**
 * What lists show of these entries, in the order of `ids`. Lists first pick the ids of one page, so
 * that whole texts are compared for no more entries than are shown.
 */
export async function loadDeskRows(actor: Actor, ids: string[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const [rows, { defaultLocale }] = await Promise.all([selectRows(ids), getSettings()]);
  const translations = await loadTranslations(rows.map((row) => row.entry.translationGroup));
  const shown = rows.map(({ entry, title, author, changed, waits, behind }): DeskRow => {
    const locale = entry.locale as Locale;
    return {
      id: entry.id,
      type: entry.type as ContentKey,
      locale,
      title,
      status: statusOf(entry),
      changed,
      url: siteUrl(locale, entry.path, defaultLocale),
      parentId: entry.parentId,
      author: entry.authorId ? { id: entry.authorId, name: author ?? "" } : null,
      updatedAt: entry.updatedAt.toISOString(),
      publishedAt: entry.publishedAt?.toISOString() ?? null,
      deletedAt: entry.deletedAt?.toISOString() ?? null,
      translations: (translations.get(entry.translationGroup) ?? []).filter(
        ({ id }) => id !== entry.id,
      ),
      inReview: waits,
      behind,
      rights: rightsOf(actor, entry),
    };
  });
  const byId = new Map(shown.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function selectRows(ids: string[]) {
  return db
    .select({
      entry: entries,
      title: drafts.title,
      author: people.name,
      changed: draftChanged,
      waits: sql<boolean>`${inReview}`,
      behind: isBehind,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .leftJoin(people, eq(people.id, entries.authorId))
    .where(inArray(entries.id, ids));
}

async function loadTranslations(groups: string[]) {
  const rows = await db
    .select({
      id: entries.id,
      group: entries.translationGroup,
      locale: entries.locale,
      publishedAt: entries.publishedAt,
      unpublishAt: entries.unpublishAt,
      deletedAt: entries.deletedAt,
    })
    .from(entries)
    .where(and(inArray(entries.translationGroup, groups), isNull(entries.deletedAt)));
  const byGroup = new Map<string, DeskRow["translations"]>();
  for (const row of rows) {
    const one = { id: row.id, locale: row.locale as Locale, status: statusOf(row) };
    byGroup.set(row.group, [...(byGroup.get(row.group) ?? []), one]);
  }
  return byGroup;
}
