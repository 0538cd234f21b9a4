import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { drafts, entries, terms } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { siteUrl } from "@/lib/entries/present";
import type { Page } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { listTermsInput } from "./input";
import { authorize } from "./policy";
import { termsTag } from "./tags";
import type { Term, TermGroup, TermKind, TermView } from "./types";

export async function getTermBySlug(locale: Locale, slug: string): Promise<TermView | null> {
  "use cache";
  cacheLife("max");
  cacheTag(termsTag);
  const { defaultLocale } = await getSettings();
  const own = db
    .select({ group: terms.translationGroup })
    .from(terms)
    .where(and(eq(terms.locale, locale), eq(terms.slug, slug), isNull(terms.deletedAt)));
  const rows = await db
    .select()
    .from(terms)
    .where(and(inArray(terms.translationGroup, own), isNull(terms.deletedAt)));
  const link = (row: { locale: string; slug: string }) =>
    siteUrl(row.locale as Locale, `tag/${row.slug}`, defaultLocale);
  const term = rows.find((row) => row.locale === locale && row.slug === slug);
  if (!term) return null;
  const { id, name, description } = term;
  const translations = rows.map((row) => ({ locale: row.locale as Locale, url: link(row) }));
  return { id, name, slug, description, url: link(term), translations };
}

const perPage = 50;

/** Terms of a kind with their languages, by name, for whoever signs in; or those that were deleted. */
export async function listTerms(actor: Actor, raw: unknown): Promise<Page<TermGroup>> {
  authorize(actor, actor.kind !== "stranger");
  const { q, kind, deleted, page } = parseInput(listTermsInput, raw, actor);
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const shown = deleted
    ? sql`${terms.deletedAt} is not null`
    : sql`${terms.deletedAt} is null and ${terms.kind} = ${kind}`;
  const found = await db.execute<{ group: string; total: number }>(sql`
    select ${terms.translationGroup} as "group", (count(*) over ())::int as total
    from ${terms} where ${shown}
    group by ${terms.translationGroup}
    having bool_or(unaccent(${terms.name}) ilike unaccent(${pattern}))
    order by coalesce(min(${terms.name}) filter (where ${terms.locale} = ${actor.locale}),
      min(${terms.name})) collate "es-x-icu", 1
    limit ${perPage} offset ${(page - 1) * perPage}`);
  const groups = found.map((row) => row.group);
  const [rows, uses, { defaultLocale }] = await Promise.all([
    groups.length > 0
      ? db
          .select()
          .from(terms)
          .where(and(inArray(terms.translationGroup, groups), shown))
      : [],
    countUses(groups, deleted),
    getSettings(),
  ]);
  const items = groups.map((group) => ({
    group,
    kind: (rows.find((row) => row.translationGroup === group)?.kind ?? kind) as TermKind,
    uses: uses.get(group) ?? {},
    terms: Object.fromEntries(
      rows
        .filter((row) => row.translationGroup === group)
        .map((row) => [row.locale, presentTerm(row, defaultLocale)]),
    ),
  }));
  const total = found[0]?.total ?? 0;
  return { items, page, pages: Math.max(1, Math.ceil(total / perPage)), total };
}

/** Every term of a language by name, for fields that choose among them; at most 1000. */
export async function listTermChoices(actor: Actor, locale: Locale): Promise<Term[]> {
  authorize(actor, actor.kind !== "stranger");
  const rows = await db
    .select({ id: terms.id, kind: terms.kind, name: terms.name, slug: terms.slug })
    .from(terms)
    .where(and(eq(terms.locale, locale), isNull(terms.deletedAt)))
    .orderBy(asc(sql`${terms.name} collate "es-x-icu"`))
    .limit(1000);
  return rows.map((row) => ({ ...row, locale }));
}

/** Drafts know all the terms of an entry, whether it is published or not. */
async function countUses(
  groups: string[],
  deleted: boolean,
): Promise<Map<string, TermGroup["uses"]>> {
  if (groups.length === 0) return new Map();
  const rows = await db.execute<{ group: string; type: ContentKey; uses: number }>(sql`
    select ${terms.translationGroup} as "group", ${entries.type} as type, count(distinct ${entries.id})::int as uses
    from ${drafts}
      cross join jsonb_array_elements_text(${drafts.fields} -> 'termIds') as named(id)
      join ${terms} on ${terms.id}::text = named.id
      join ${entries} on ${entries.id} = ${drafts.entryId} and ${entries.deletedAt} is null
    where ${terms.translationGroup} in ${groups}
      and (${terms.deletedAt} is not null) = ${deleted} group by 1, 2`);
  const byGroup = new Map<string, TermGroup["uses"]>();
  for (const { group, type, uses } of rows) {
    byGroup.set(group, { ...byGroup.get(group), [type]: uses });
  }
  return byGroup;
}

type TermRow = typeof terms.$inferSelect;

function presentTerm({ id, kind, name, slug, ...row }: TermRow, defaultLocale: Locale) {
  const locale = row.locale as Locale;
  const url = siteUrl(locale, `tag/${slug}`, defaultLocale);
  return { id, kind: kind as TermKind, locale, name, slug, url };
}
