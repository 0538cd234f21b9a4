import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, entryTerms, terms } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/cursor";
import { env } from "@/lib/core/env";
import { parseInput } from "@/lib/core/operation";
import { siteUrl } from "@/lib/entries/present";
import { isPublic } from "@/lib/entries/queries/conditions";
import type { Locale } from "@/lib/messages/catalogue";
import { loadSettings } from "@/lib/settings/queries";
import { listTermResourcesInput, termIdInput } from "../input/resources";
import type { TermResource } from "../types";

/** Tags and categories by name, a page by cursor. They are public. */
export async function listTermResources(actor: Actor, raw: unknown) {
  const { limit, after, ids, kind, locale, q } = parseInput(listTermResourcesInput, raw, actor);
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await select()
    .where(
      and(
        isNull(terms.deletedAt),
        ids ? inArray(terms.id, ids) : undefined,
        kind ? eq(terms.kind, kind) : undefined,
        locale ? eq(terms.locale, locale) : undefined,
        q ? sql`unaccent(${terms.name}) ilike unaccent(${pattern})` : undefined,
        after ? sql`(${byName}, ${terms.id}) > (${after.value}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(byName), asc(terms.id))
    .limit(limit + 1);
  const { items, ...page } = pageOf(rows, limit, ({ id, name }) => ({ id, value: name }));
  return { items: await presentAll(items), ...page };
}

export async function getTermResource(actor: Actor, raw: unknown): Promise<TermResource | null> {
  const { id } = parseInput(termIdInput, raw, actor);
  const [term] = await presentAll(
    await select().where(and(isNull(terms.deletedAt), eq(terms.id, id))),
  );
  return term ?? null;
}

const byName = sql`${terms.name} collate "es-x-icu"`;

/** How many published entries carry it. */
const carriers = sql<number>`(select count(*)::int from ${entryTerms}
  join ${entries} on ${entries.id} = ${entryTerms.entryId}
  where ${entryTerms.termId} = terms.id and ${isPublic()})`;

function select() {
  return db
    .select({
      id: terms.id,
      group: terms.translationGroup,
      kind: terms.kind,
      locale: terms.locale,
      name: terms.name,
      slug: terms.slug,
      description: terms.description,
      entries: carriers,
    })
    .from(terms)
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

async function presentAll(rows: Row[]): Promise<TermResource[]> {
  const { defaultLocale } = await loadSettings(db);
  return rows.map((row) => {
    const locale = row.locale as Locale;
    const url = env().SITE_URL + siteUrl(locale, `tag/${row.slug}`, defaultLocale);
    return { ...row, locale, url };
  });
}
