import "server-only";
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { db } from "@/db/client";
import { drafts, entries, entryTerms, people, revisions, terms } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { hasScope } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/cursor";
import { parseInput } from "@/lib/core/operation";
import { loadMediaFacts } from "@/lib/media/queries";
import { loadSettings } from "@/lib/settings/queries";
import { entryIdInput } from "../input";
import { listResourcesInput } from "../input/resources";
import { authorize, canRead } from "../policy";
import { presentResource, type ResourceRow } from "../present/resource";
import type { DraftResource, EntryResource } from "../types";
import { isPublic } from "./conditions";

type Wanted = z.output<typeof listResourcesInput>;

/** Who works here sees every entry; everybody else, and a key not made to read, what is public. */
const seesAll = (actor: Actor) => canRead(actor) && hasScope(actor, "read");

/** Entries in the order asked for, a page by cursor. */
export async function listResources(actor: Actor, raw: unknown) {
  const wanted = parseInput(listResourcesInput, raw, actor);
  const all = seesAll(actor);
  const order = ordersFor(all)[wanted.sort];
  const rows = await select(all)
    .where(and(visibleTo(actor), filtersOf(wanted, all), beyond(wanted, all)))
    .orderBy(
      order.up ? asc(order.by) : desc(order.by),
      order.up ? asc(entries.id) : desc(entries.id),
    )
    .limit(wanted.limit + 1);
  const { items, ...page } = pageOf(rows, wanted.limit, (row) => ({
    value: String(row.cursor[order.of]),
    id: row.id,
  }));
  return { items: await presentAll(items, actor), ...page };
}

/** One entry with its public text; null for what the asker may not know of. */
export async function getResource(actor: Actor, raw: unknown) {
  const { id } = parseInput(entryIdInput, raw, actor);
  const [row] = await select(seesAll(actor)).where(and(visibleTo(actor), eq(entries.id, id)));
  if (!row) return null;
  const [entry] = await presentAll([row], actor);
  const [text] = await db
    .select({ document: revisions.document })
    .from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(eq(entries.id, id));
  return entry ? { ...entry, document: text ? json(text.document) : null } : null;
}

const json = (document: unknown) => document as Record<string, unknown>;

/** The text that is being written. */
export async function getDraft(actor: Actor, raw: unknown): Promise<DraftResource | null> {
  authorize(actor, canRead(actor));
  const { id } = parseInput(entryIdInput, raw, actor);
  const [row] = await db
    .select({
      id: drafts.entryId,
      version: drafts.version,
      title: drafts.title,
      fields: drafts.fields,
      document: drafts.document,
      updatedAt: drafts.updatedAt,
    })
    .from(drafts)
    .where(eq(drafts.entryId, id));
  return row
    ? { ...row, document: json(row.document), updatedAt: row.updatedAt.toISOString() }
    : null;
}

const visibleTo = (actor: Actor) => (seesAll(actor) ? undefined : isPublic());

const published = alias(revisions, "published");
/** When a draft was worked on is not for strangers to know. */
const updatedFor = (all: boolean) =>
  all
    ? sql<string>`greatest(${entries.updatedAt}, ${drafts.updatedAt})`
    : sql<string>`${published.createdAt}`;
/** Microseconds: a cursor that rounds would skip or repeat. */
const instant = (of: SQL | typeof entries.publishedAt) =>
  sql<string>`coalesce(${of}, '-infinity'::timestamptz)`;

const ordersFor = (all: boolean) => {
  const updated = updatedFor(all);
  const created = all ? sql`${entries.createdAt}` : instant(entries.publishedAt);
  return {
    publishedAt: { by: instant(entries.publishedAt), of: "publishedAt", up: true },
    "-publishedAt": { by: instant(entries.publishedAt), of: "publishedAt", up: false },
    updatedAt: { by: updated, of: "updatedAt", up: true },
    "-updatedAt": { by: updated, of: "updatedAt", up: false },
    createdAt: { by: created, of: "createdAt", up: true },
    "-createdAt": { by: created, of: "createdAt", up: false },
  } as const;
};

function select(all: boolean) {
  return db
    .select({
      id: entries.id,
      type: entries.type,
      locale: entries.locale,
      slug: entries.slug,
      path: entries.path,
      parentId: entries.parentId,
      position: entries.position,
      translationGroup: entries.translationGroup,
      publishedAt: entries.publishedAt,
      unpublishAt: entries.unpublishAt,
      deletedAt: entries.deletedAt,
      createdAt: entries.createdAt,
      author: { id: people.id, name: people.name, slug: people.slug },
      draft: {
        version: drafts.version,
        title: drafts.title,
        fields: drafts.fields,
        at: drafts.updatedAt,
      },
      published: {
        number: published.number,
        title: published.title,
        fields: published.fields,
        at: published.createdAt,
      },
      public: sql<boolean>`coalesce(${isPublic()}, false)`,
      cursor: {
        publishedAt: sql<string>`${instant(entries.publishedAt)}::text`,
        updatedAt: sql<string>`${updatedFor(all)}::text`,
        createdAt: all
          ? sql<string>`${entries.createdAt}::text`
          : sql<string>`${instant(entries.publishedAt)}::text`,
      },
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(published, eq(published.id, entries.publishedRevisionId))
    .leftJoin(people, eq(people.id, entries.authorId))
    .$dynamic();
}

function beyond({ after, sort }: Wanted, all: boolean): SQL | undefined {
  if (!after) return undefined;
  const { by, up } = ordersFor(all)[sort];
  const side = up ? sql`>` : sql`<`;
  return sql`(${by}, ${entries.id}) ${side} (${after.value}::timestamptz, ${after.id}::uuid)`;
}

function filtersOf(wanted: Wanted, all: boolean): SQL | undefined {
  const { ids, type, locale, author, term, parent, translationGroup, q, status } = wanted;
  return and(
    ids ? inArray(entries.id, ids) : undefined,
    type ? eq(entries.type, type) : undefined,
    locale ? eq(entries.locale, locale) : undefined,
    author ? eq(entries.authorId, author) : undefined,
    parent ? eq(entries.parentId, parent) : undefined,
    translationGroup ? eq(entries.translationGroup, translationGroup) : undefined,
    term ? inArray(entries.id, carriersOf(term)) : undefined,
    q ? titled(q) : undefined,
    wanted.publishedSince ? sql`${entries.publishedAt} >= ${wanted.publishedSince}` : undefined,
    wanted.updatedSince ? sql`${updatedFor(all)} >= ${wanted.updatedSince}` : undefined,
    status ? statuses[status] : isNull(entries.deletedAt),
  );
}

const carriersOf = (term: string) =>
  db.select({ id: entryTerms.entryId }).from(entryTerms).where(eq(entryTerms.termId, term));

function titled(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`unaccent(coalesce(${published.title}, ${drafts.title})) ilike unaccent(${pattern})`;
}

const here = isNull(entries.deletedAt);
const statuses = {
  draft: and(here, isNull(entries.publishedAt)),
  scheduled: and(here, sql`${entries.publishedAt} > now()`),
  published: isPublic(),
  unpublished: and(here, sql`${entries.unpublishAt} <= now()`),
  trashed: sql`${entries.deletedAt} is not null`,
};

async function presentAll(rows: ResourceRow[], actor: Actor): Promise<EntryResource[]> {
  if (rows.length === 0) return [];
  const all = seesAll(actor);
  const [covers, carried, translations, { defaultLocale }] = await Promise.all([
    loadMediaFacts(
      db,
      rows.flatMap(({ published, draft }) => (published ?? draft).fields.coverId ?? []),
    ),
    loadTerms(rows.map(({ id }) => id)),
    loadTranslations(
      rows.map((row) => row.translationGroup),
      all,
    ),
    loadSettings(db),
  ]);
  return rows.map((row) =>
    presentResource(row, { all, covers, carried, translations, defaultLocale }),
  );
}

function loadTerms(ids: string[]) {
  return db
    .select({
      entryId: entryTerms.entryId,
      id: terms.id,
      name: terms.name,
      slug: terms.slug,
      locale: terms.locale,
      kind: terms.kind,
    })
    .from(entryTerms)
    .innerJoin(terms, eq(terms.id, entryTerms.termId))
    .where(and(inArray(entryTerms.entryId, ids), isNull(terms.deletedAt)))
    .orderBy(asc(terms.name));
}

function loadTranslations(groups: string[], all: boolean) {
  return db
    .select({
      id: entries.id,
      group: entries.translationGroup,
      locale: entries.locale,
      path: entries.path,
    })
    .from(entries)
    .where(
      and(inArray(entries.translationGroup, groups), all ? isNull(entries.deletedAt) : isPublic()),
    )
    .orderBy(asc(entries.locale));
}
