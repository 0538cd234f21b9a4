import "server-only";
import { and, eq, isNull, max } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, entryTerms, people, revisions, terms } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { peopleTag } from "@/lib/people/tags";
import { getSettings } from "@/lib/settings/queries";
import { termsTag } from "@/lib/taxonomy/tags";
import { siteUrl } from "../present";
import { entriesTag } from "../tags";
import { isPublic } from "./conditions";

export type Section = {
  url: string;
  /** ISO 8601. */
  modifiedAt: string;
  translations: { locale: Locale; url: string }[];
};

/** Pages of tags and authors that have public posts, each with its translations. */
export async function listSections(): Promise<Section[]> {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag("post"), peopleTag, termsTag);
  const { defaultLocale } = await getSettings();
  const posts = and(isPublic(), eq(entries.type, "post"));
  const [tags, authors] = await Promise.all([
    db
      .select({
        group: terms.translationGroup,
        locale: terms.locale,
        slug: terms.slug,
        modifiedAt: max(revisions.createdAt),
      })
      .from(entries)
      .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
      .innerJoin(entryTerms, eq(entryTerms.entryId, entries.id))
      .innerJoin(terms, and(eq(terms.id, entryTerms.termId), eq(terms.locale, entries.locale)))
      .where(and(posts, eq(terms.kind, "tag"), isNull(terms.deletedAt)))
      .groupBy(terms.id)
      .limit(5000),
    db
      .select({
        group: people.id,
        locale: entries.locale,
        slug: people.slug,
        modifiedAt: max(revisions.createdAt),
      })
      .from(entries)
      .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
      .innerJoin(people, eq(people.id, entries.authorId))
      .where(posts)
      .groupBy(people.id, entries.locale)
      .limit(5000),
  ]);
  const link = (kind: string) => (row: { group: string; locale: string; slug: string }) => ({
    ...row,
    locale: row.locale as Locale,
    url: siteUrl(row.locale as Locale, `${kind}/${row.slug}`, defaultLocale),
  });
  const rows = [
    ...tags.map((row) => ({ ...row, ...link("tag")(row) })),
    ...authors.map((row) => ({ ...row, ...link("author")(row) })),
  ];
  const groups = new Map<string, Section["translations"]>();
  for (const { group, locale, url } of rows) {
    const translations = groups.get(group);
    if (translations) translations.push({ locale, url });
    else groups.set(group, [{ locale, url }]);
  }
  return rows.map((row) => ({
    url: row.url,
    modifiedAt: row.modifiedAt?.toISOString() ?? "",
    translations: groups.get(row.group) ?? [],
  }));
}
