import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { drafts, entries, entrySearch, entryTerms, redirects, revisions } from "@/db/schema";
import { type ContentKey, contentTypes, reservedSlugs } from "@/lib/content/registry";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import { plainText } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { holdTrees } from "./mutations/tree";
import { slugOf } from "./present";

export type EntryRow = typeof entries.$inferSelect;
export type DraftRow = typeof drafts.$inferSelect;

/** The entry, locked until the transaction ends; trashed ones only if asked for. */
export async function lockEntry(tx: Transaction, id: string, trashed = false): Promise<EntryRow> {
  await holdTrees(tx, [id]);
  const [entry] = await tx.select().from(entries).where(eq(entries.id, id)).for("update");
  if (!entry || (entry.deletedAt !== null) !== trashed) throw new AppError("not_found");
  return entry;
}

export async function loadDraft(tx: Executor, entryId: string): Promise<DraftRow> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.entryId, entryId));
  if (!draft) throw new AppError("not_found");
  return draft;
}

type NewPlace = Pick<EntryRow, "type" | "locale" | "parentId">;
type Place = NewPlace & { id: string };

/** The address that `slug` gives at this place; refuses one that the site or another entry holds. */
export async function claimPath(tx: Transaction, place: Place, slug: string): Promise<string> {
  const path = await pathFor(tx, place, slug);
  if (reservedSlugs.has(path))
    throw new AppError("invalid", { key: "slugReserved", field: "fields.slug" });
  if (await isPathTaken(tx, place, path)) {
    throw new AppError("invalid", { key: "slugTaken", field: "fields.slug" });
  }
  return path;
}

/** An address from a title that is free at this place: the title's own, or with a number behind it. */
export async function freeSlug(
  tx: Transaction,
  place: NewPlace & { id?: string },
  title: string,
): Promise<string> {
  const slug = slugOf(title) || `n-${crypto.randomUUID().slice(0, 8)}`;
  const path = await pathFor(tx, place, slug);
  // Two who begin alike at once would take the same.
  const key = `${place.locale} ${path}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const alike = await tx
    .select({ path: entries.path })
    .from(entries)
    .where(
      and(
        eq(entries.locale, place.locale),
        isNull(entries.deletedAt),
        place.id ? ne(entries.id, place.id) : undefined,
        sql`starts_with(${entries.path}, ${path})`,
      ),
    );
  const taken = new Set([...reservedSlugs, ...alike.map((row) => row.path)]);
  let n = 1;
  while (taken.has(numbered(path, n))) n += 1;
  return numbered(slug, n);
}

const numbered = (word: string, n: number) => (n === 1 ? word : `${word}-${n}`);

async function pathFor(tx: Transaction, place: NewPlace, slug: string): Promise<string> {
  const type = contentTypes[place.type as ContentKey];
  if (!type.tree || !place.parentId) return type.pathOf(slug, null);
  const [parent] = await tx
    .select({ path: entries.path })
    .from(entries)
    .where(eq(entries.id, place.parentId));
  return type.pathOf(slug, parent?.path ?? null);
}

async function isPathTaken(tx: Transaction, place: Place, path: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        eq(entries.locale, place.locale),
        eq(entries.path, path),
        isNull(entries.deletedAt),
        ne(entries.id, place.id),
      ),
    );
  return other !== undefined;
}

/**
 * Gives the entry its new address, and moves along all below it, what lies in the trash too. Those
 * that readers have seen redirect.
 */
export async function movePath(tx: Transaction, entry: EntryRow, slug: string, path: string) {
  const moved = await claiming(
    tx.execute<Moved>(sql`
    with recursive below as (
      select id from ${entries} where id = ${entry.id}
      union select e.id from ${entries} e join below on e.parent_id = below.id
    )
    update ${entries} set
      path = ${path} || substr(path, ${entry.path.length + 1}::int),
      slug = case when id = ${entry.id} then ${slug} else slug end
    where id in (select id from below)
      and (id = ${entry.id} or starts_with(path, ${`${entry.path}/`}))
    returning id, path, coalesce(published_at <= now(), false) as seen, exists (select from
      ${revisions} r where r.entry_id = ${entries}.id and r.kind = 'published') as once`),
  );
  await leaveRedirects(tx, entry, path, moved);
  return moved.map((row) => row.id);
}

/** Somebody else may have taken an address since it was found free. */
async function claiming<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!isUniqueViolation(cause, "entries_path_key")) throw cause;
    throw new AppError("conflict", { key: "slugTaken", field: "fields.slug", cause });
  }
}

type Moved = {
  id: string;
  path: string;
  /** Readers found it there. */
  seen: boolean;
  /** Or may have, before it was taken off and scheduled anew. */
  once: boolean;
};

/** What stands at an address goes before its redirect, so one that is taken over needs no care. */
async function leaveRedirects(tx: Transaction, entry: EntryRow, path: string, moved: Moved[]) {
  const left = (rows: Moved[]) =>
    rows.map((row) => ({
      locale: entry.locale,
      path: entry.path + row.path.slice(path.length),
      entryId: row.id,
    }));
  const seen = left(moved.filter((row) => row.seen));
  const perhaps = left(moved.filter((row) => !row.seen && row.once));
  if (perhaps.length > 0) await tx.insert(redirects).values(perhaps).onConflictDoNothing();
  if (seen.length > 0) {
    await tx
      .insert(redirects)
      .values(seen)
      .onConflictDoUpdate({
        target: [redirects.locale, redirects.path],
        set: { entryId: sql`excluded.entry_id` },
      });
  }
  await tx.execute(sql`
    delete from ${redirects} using ${entries} where ${redirects.entryId} = ${entries.id}
      and ${redirects.locale} = ${entries.locale} and ${redirects.path} = ${entries.path}
      and ${entries.id} in ${moved.map((row) => row.id)}`);
}

type Kept = Pick<
  typeof revisions.$inferInsert,
  "kind" | "name" | "restoredFrom" | "createdBy" | "writtenAt"
>;

/** Keeps the draft as it stands as the next revision, for ever. */
export async function insertRevision(tx: Transaction, draft: DraftRow, kept: Kept) {
  const { entryId, title, fields, document } = draft;
  // Work on the draft may keep a revision of its own meanwhile, and take the number.
  for (let tries = 0; tries < 5; tries += 1) {
    const [revision] = await tx
      .insert(revisions)
      .values({
        ...kept,
        ...{ entryId, title, fields, document },
        number: sql`(select coalesce(max(number), 0) + 1 from revisions where entry_id = ${entryId})`,
      })
      .onConflictDoNothing({ target: [revisions.entryId, revisions.number] })
      .returning({ id: revisions.id, number: revisions.number });
    if (revision) return revision;
  }
  throw new Error("The revision was not written");
}

/** What lists and search know of the published text. */
export async function indexPublished(tx: Transaction, entry: EntryRow, draft: DraftRow) {
  const words = {
    locale: entry.locale,
    title: draft.title,
    excerpt: draft.fields.excerpt,
    body: plainText(draft.document as Document),
  };
  await tx
    .insert(entrySearch)
    .values({ entryId: entry.id, ...words })
    .onConflictDoUpdate({ target: entrySearch.entryId, set: words });
  await tx.delete(entryTerms).where(eq(entryTerms.entryId, entry.id));
  const rows = [...new Set(draft.fields.termIds)].map((termId) => ({ entryId: entry.id, termId }));
  if (rows.length > 0) await tx.insert(entryTerms).values(rows);
}
