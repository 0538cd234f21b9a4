import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { drafts, entries, translations } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { digestOf } from "../mutations/translations";
import type { OriginalView } from "../types";

const source = alias(entries, "source");
const text = alias(drafts, "original");

/** What an entry was translated from, and whether that has changed since; null for originals. */
export async function getOriginal(entryId: string): Promise<OriginalView | null> {
  const [row] = await db
    .select({
      id: source.id,
      locale: source.locale,
      title: text.title,
      checkedAt: translations.checkedAt,
      changed: sql<boolean>`${translations.version} <> ${text.version}
        and ${translations.digest} <> ${digestOf('"original"')}`,
    })
    .from(translations)
    .innerJoin(source, eq(source.id, translations.sourceId))
    .innerJoin(text, eq(text.entryId, translations.sourceId))
    .where(and(eq(translations.entryId, entryId), isNull(source.deletedAt)));
  if (!row) return null;
  return { ...row, locale: row.locale as Locale, checkedAt: row.checkedAt.toISOString() };
}

/** SQL of "its original has changed since it was last brought up to date". */
export const isBehind = sql<boolean>`exists (select from ${translations} t
  join ${drafts} d on d.entry_id = t.source_id
  join ${entries} s on s.id = t.source_id and s.deleted_at is null
  where t.entry_id = "entries"."id" and t.version <> d.version
    and t.digest <> ${digestOf("d")})`;
