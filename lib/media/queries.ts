import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db, type Executor } from "@/db/client";
import { media } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { type MediaFacts, presentMedia } from "./present";
import { mediaTag } from "./tags";
import type { MediaView } from "./types";

const facts = {
  id: media.id,
  kind: media.kind,
  filename: media.filename,
  mimeType: media.mimeType,
  size: media.size,
  width: media.width,
  height: media.height,
  duration: media.duration,
  alt: media.alt,
  placeholder: media.placeholder,
  sha256: media.sha256,
  focalX: media.focalX,
  focalY: media.focalY,
};

/** Those of `ids` that are in the library, by id, in one query. */
export async function loadMediaViews(
  executor: Executor,
  ids: string[],
  locale: Locale,
): Promise<Record<string, MediaView>> {
  const rows = await loadMediaFacts(executor, ids);
  return Object.fromEntries(rows.map((row) => [row.id, presentMedia(row, locale)]));
}

/** The same, for pages in several languages. */
export async function loadMediaFacts(executor: Executor, ids: string[]): Promise<MediaFacts[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return executor
    .select(facts)
    .from(media)
    .where(and(inArray(media.id, wanted), isNull(media.deletedAt)));
}

/** For reading pages: kept until one of the files changes. */
export async function getMediaViews(
  ids: string[],
  locale: Locale,
): Promise<Record<string, MediaView>> {
  "use cache";
  cacheLife("max");
  if (ids.length > 0) cacheTag(...new Set(ids.map(mediaTag)));
  return loadMediaViews(db, ids, locale);
}

/** For reading pages: one file, or null. */
export async function getMediaView(id: string, locale: Locale): Promise<MediaView | null> {
  return (await getMediaViews([id], locale))[id] ?? null;
}
