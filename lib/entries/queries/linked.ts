import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, entries, revisions } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import { loadMediaViews } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { authorize, canRead } from "../policy";
import { siteUrl, statusOf } from "../present";
import type { DeskLink, LinkedEntry } from "../types";
import { isPublic } from "./conditions";

/** A text may link to more; what lies beyond is read as plain words. */
const most = 1000;

const bounded = (ids: readonly string[]) => [...new Set(ids)].slice(0, most);

const place = {
  id: entries.id,
  type: entries.type,
  locale: entries.locale,
  path: entries.path,
};

type Place = { id: string; type: string; locale: string; path: string };

function presentPlace({ id, type, path, ...row }: Place, defaultLocale: Locale) {
  const locale = row.locale as Locale;
  return { id, type: type as ContentKey, locale, url: siteUrl(locale, path, defaultLocale) };
}

/**
 * Those of `ids` that are public, by id, at their address of today: two queries, however many.
 * Who caches the answer tags it with the `entryTag` of each and the `entriesTag` of each type.
 */
export async function loadLinkedEntries(
  ids: readonly string[],
  locale: Locale,
  defaultLocale: Locale,
): Promise<Record<string, LinkedEntry>> {
  const wanted = bounded(ids);
  if (wanted.length === 0) return {};
  const rows = await db
    .select({
      ...place,
      title: revisions.title,
      fields: revisions.fields,
    })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(and(isPublic(), inArray(entries.id, wanted)));
  const covers = rows.flatMap((row) => row.fields.coverId ?? []);
  const media = await loadMediaViews(db, covers, locale);
  const linked = rows.map(
    (row): LinkedEntry => ({
      ...presentPlace(row, defaultLocale),
      title: row.title,
      excerpt: row.fields.excerpt,
      cover: media[row.fields.coverId ?? ""] ?? null,
    }),
  );
  return Object.fromEntries(linked.map((entry) => [entry.id, entry]));
}

export async function getDeskLinks(actor: Actor, ids: readonly string[]) {
  authorize(actor, canRead(actor));
  const { defaultLocale } = await getSettings();
  return loadDeskLinks(ids, defaultLocale);
}

/** The same for the desk, which knows drafts too; for those who may read all of them. */
export async function loadDeskLinks(
  ids: readonly string[],
  defaultLocale: Locale,
): Promise<Record<string, DeskLink>> {
  const wanted = bounded(ids);
  if (wanted.length === 0) return {};
  const rows = await db
    .select({
      ...place,
      title: drafts.title,
      publishedAt: entries.publishedAt,
      unpublishAt: entries.unpublishAt,
      deletedAt: entries.deletedAt,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(inArray(entries.id, wanted));
  const links = rows.map(
    (row): DeskLink => ({
      ...presentPlace(row, defaultLocale),
      title: row.title,
      status: statusOf(row),
    }),
  );
  return Object.fromEntries(links.map((link) => [link.id, link]));
}
