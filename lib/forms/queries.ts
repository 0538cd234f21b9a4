import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { env } from "@/lib/core/env";
import { loadCourse, loadEntry } from "@/lib/entries/queries/public";
import type { Locale } from "@/lib/messages/catalogue";
import { loadSettings } from "@/lib/settings/queries";
import { settingsTag } from "@/lib/settings/tags";
import { presentEntryDocument } from "./present/entry-document";
import type { EntryDocument } from "./types";

/** The public entry at an address in its neutral form, never from a cache; null when there is none. */
export async function loadEntryDocument(
  locale: Locale,
  path: string,
): Promise<{ entry: EntryDocument; tags: string[] } | null> {
  const { locales, defaultLocale } = await loadSettings(db);
  if (!locales.includes(locale)) return null;
  const found = await loadEntry(locale, path, defaultLocale);
  if (!found) return null;
  const entry = presentEntryDocument(found.entry, env().SITE_URL);
  return { entry, tags: [...found.tags, settingsTag] };
}

/** The same with every public page below it, in reading order, its own first; and the site's name. */
export async function loadCourseDocuments(locale: Locale, path: string) {
  const settings = await loadSettings(db);
  const { locales, defaultLocale, name: siteName, accent, timeZone } = settings;
  if (!locales.includes(locale)) return null;
  const found = await loadCourse(locale, path, defaultLocale);
  const [top, ...below] = (found?.pages ?? []).map((page) =>
    presentEntryDocument(page, env().SITE_URL),
  );
  if (!found || !top) return null;
  const tags = [...found.tags, settingsTag];
  return { top, pages: [top, ...below], siteName, accent, timeZone, tags };
}

/** Where the bytes of files lie, for those of `ids` that are in the library. */
export function listFiles(ids: string[]) {
  return db
    .select({
      id: media.id,
      filename: media.filename,
      mimeType: media.mimeType,
      size: media.size,
      blobId: media.blobId,
      updatedAt: media.updatedAt,
    })
    .from(media)
    .where(and(inArray(media.id, ids), isNull(media.deletedAt)));
}
