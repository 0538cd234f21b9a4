import "server-only";
import { and, asc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import type { SelectedFields } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { db, readByIndex, type Transaction } from "@/db/client";
import { drafts, entries, people, reviews } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { getSettings } from "@/lib/settings/queries";
import { listEntriesInput, mostMatching } from "../input";
import { authorize, canAssign, canRead } from "../policy";
import type { DeskRow, ListStatus, Page, StatusCounts } from "../types";
import { conditionsOf, matches, nearlyMatches } from "./desk-filter";
import { hasStatus, loadDeskRows } from "./desk-rows";
import { inReview } from "./review";

type Filter = z.output<typeof listEntriesInput>;

const perPage = 30;

type Listed = Page<DeskRow> & { counts: StatusCounts };

/**
 * Entries of a type as the desk lists them, and how many there are of each status. Where no title has
 * the words that were searched, those that nearly have them are listed.
 */
export async function listEntriesForDesk(actor: Actor, raw: unknown): Promise<Listed> {
  authorize(actor, canRead(actor));
  const filter = parseInput(listEntriesInput, raw, actor);
  const { timeZone } = await getSettings();
  const where = conditionsOf(filter, actor, timeZone);
  const { ids, counts } = await readByIndex(async (tx) => {
    const { q } = filter;
    const found = await pickWhere(tx, filter, and(where, q ? matches(q) : undefined));
    const nothing = found.counts.all + found.counts.trashed === 0;
    return q && nothing ? pickWhere(tx, filter, and(where, nearlyMatches(q))) : found;
  });
  const total = counts[filter.status ?? "all"];
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { items: await loadDeskRows(actor, ids), page: filter.page, pages, total, counts };
}

async function pickWhere(tx: Transaction, filter: Filter, where: SQL | undefined) {
  const counts = await countByStatus(tx, filter, where);
  const picked = await from(tx, { id: entries.id }, filter)
    .where(and(where, statusIs(filter.status)))
    .orderBy(...orderOf(filter))
    .limit(perPage)
    .offset((filter.page - 1) * perPage);
  return { ids: picked.map(({ id }) => id), counts };
}

/** Drafts are joined only where they are asked something: it costs as much as the rest. */
function from<C extends SelectedFields>(tx: Transaction, columns: C, filter: Filter) {
  const query = tx.select(columns).from(entries).$dynamic();
  const { q, term, sort } = filter;
  const asked = q || term || sort === "title";
  return asked ? query.innerJoin(drafts, eq(drafts.entryId, entries.id)) : query;
}

/** The entries of a list on all its pages, in its order, as far as they can be chosen at once. */
export async function listMatchingIds(actor: Actor, raw: unknown): Promise<string[]> {
  authorize(actor, canRead(actor));
  const filter = parseInput(listEntriesInput, raw, actor);
  const { timeZone } = await getSettings();
  const { q } = filter;
  const where = and(conditionsOf(filter, actor, timeZone), statusIs(filter.status));
  const pick = (tx: Transaction, words?: SQL) =>
    from(tx, { id: entries.id }, filter)
      .where(and(where, words))
      .orderBy(...orderOf(filter))
      .limit(mostMatching);
  const rows = await readByIndex(async (tx) => {
    const found = await pick(tx, q ? matches(q) : undefined);
    return q && found.length === 0 ? pick(tx, nearlyMatches(q)) : found;
  });
  return rows.map(({ id }) => id);
}

function statusIs(status: ListStatus | null): SQL | undefined {
  if (status === null) return isNull(entries.deletedAt);
  return status === "review" ? and(isNull(entries.deletedAt), inReview) : hasStatus[status];
}

/** Whoever has written something, by name, for the filter of a list. */
export async function listAuthorChoices(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, canRead(actor));
  const written = db.select().from(entries).where(eq(entries.authorId, people.id));
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(exists(written))
    .orderBy(asc(sql`${people.name} collate "es-x-icu"`))
    .limit(200);
}

/** Everybody who can be given an entry, by name; nobody for those who may not give. */
export async function listWriters(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canAssign(actor)) return [];
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(sql`${people.name} collate "es-x-icu"`))
    .limit(500);
}

/** The same order and side of nulls as in the indexes, which are of use only then. */
function orderOf({ sort }: Filter): SQL[] {
  if (sort === "title") return [sql`${drafts.title} collate "es-x-icu"`, sql`${drafts.entryId}`];
  const date = sort === "published" ? entries.publishedAt : entries.updatedAt;
  return [sql`${date} desc nulls last`, sql`${entries.id} desc nulls last`];
}

async function countByStatus(
  tx: Transaction,
  filter: Filter,
  where: SQL | undefined,
): Promise<StatusCounts> {
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const columns = {
    all: count(isNull(entries.deletedAt)),
    draft: count(hasStatus.draft),
    scheduled: count(hasStatus.scheduled),
    published: count(hasStatus.published),
    unpublished: count(hasStatus.unpublished),
    trashed: count(hasStatus.trashed),
  };
  const counted = { ...filter, sort: "updated" as const };
  const [row] = await from(tx, columns, counted).where(where);
  const waiting = { n: sql<number>`count(*)::int` };
  const [review] = await from(tx, waiting, counted)
    .innerJoin(reviews, eq(reviews.entryId, entries.id))
    .where(and(isNull(reviews.answeredAt), isNull(entries.deletedAt), where));
  const none = { all: 0, draft: 0, scheduled: 0, published: 0, unpublished: 0, trashed: 0 };
  return { ...(row ?? none), review: review?.n ?? 0 };
}
