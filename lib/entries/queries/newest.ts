import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { cacheTag } from "next/cache";
import { db, readByIndex } from "@/db/client";
import { entries, entryTerms, media, mediaUses } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Locale } from "@/lib/messages/catalogue";
import { peopleTag } from "@/lib/people/tags";
import { getSettings } from "@/lib/settings/queries";
import { termsTag } from "@/lib/taxonomy/tags";
import type { EntryCard } from "../types";
import { presentCards, selectCards } from "./cards";
import { isPublic } from "./conditions";

type Newest = {
  types: ContentKey[];
  size: number;
  termId?: string | undefined;
  authorId?: string | undefined;
  /** Only what has sound to be heard. */
  heard?: boolean;
};

/** The newest public entries of a language, uncounted. Who caches them tags them with their types. */
export async function listNewestCards(locale: Locale, newest: Newest): Promise<EntryCard[]> {
  cacheTag(peopleTag, termsTag);
  const { types, size, termId, authorId, heard } = newest;
  const { defaultLocale } = await getSettings();
  const rows = await readByIndex((tx) =>
    selectCards(tx)
      .where(
        and(
          isPublic(),
          inArray(entries.type, types),
          eq(entries.locale, locale),
          authorId ? eq(entries.authorId, authorId) : undefined,
          termId ? inArray(entries.id, bearing(termId)) : undefined,
          heard ? inArray(entries.id, sounding()) : undefined,
        ),
      )
      .orderBy(desc(entries.publishedAt), desc(entries.id))
      .limit(size),
  );
  return presentCards(rows, locale, defaultLocale);
}

function bearing(termId: string) {
  return db
    .select({ id: entryTerms.entryId })
    .from(entryTerms)
    .where(eq(entryTerms.termId, termId));
}

function sounding() {
  return db
    .select({ id: mediaUses.entryId })
    .from(mediaUses)
    .innerJoin(media, eq(media.id, mediaUses.mediaId))
    .where(and(eq(media.kind, "audio"), isNull(media.deletedAt), eq(mediaUses.place, "published")));
}
