import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, people, revisions } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { authorize, canRead } from "@/lib/entries/policy";
import { listRevisionsInput } from "../input";
import type { RevisionList, RevisionRow } from "../types";

const perPage = 30;

const columns = {
  number: revisions.number,
  kind: revisions.kind,
  name: revisions.name,
  restoredFrom: revisions.restoredFrom,
  who: people.name,
  at: sql<Date>`coalesce(${revisions.writtenAt}, ${revisions.createdAt})`.mapWith(
    revisions.createdAt,
  ),
  current: sql<boolean>`coalesce(${entries.publishedRevisionId} = ${revisions.id}, false)`,
};

type Row = Omit<RevisionRow, "at"> & { at: Date };

/** The revisions of an entry, newest first; by number, so that the last page is as quick as the first. */
export async function listRevisions(actor: Actor, raw: unknown): Promise<RevisionList> {
  authorize(actor, canRead(actor));
  const { id, before } = parseInput(listRevisionsInput, raw, actor);
  const rows = await selectRevisions(id, before);
  if (rows.length === 0) await requireEntry(id);
  const items = rows.slice(0, perPage);
  return {
    items: items.map(present),
    next: rows.length > perPage ? (items.at(-1)?.number ?? null) : null,
  };
}

export function selectRevisions(id: string, before: number | null) {
  return db
    .select(columns)
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(
      and(eq(revisions.entryId, id), before === null ? undefined : lt(revisions.number, before)),
    )
    .orderBy(desc(revisions.number))
    .limit(perPage + 1);
}

/** One of them with its text; null where there is none. */
export async function findRevision(id: string, number: number) {
  const [found] = await db
    .select({
      row: columns,
      title: revisions.title,
      fields: revisions.fields,
      document: revisions.document,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(and(eq(revisions.entryId, id), eq(revisions.number, number)));
  return found ? { ...found, row: present(found.row) } : null;
}

function present(row: Row): RevisionRow {
  return { ...row, at: row.at.toISOString() };
}

async function requireEntry(id: string): Promise<void> {
  const [entry] = await db.select({ id: entries.id }).from(entries).where(eq(entries.id, id));
  if (!entry) throw new AppError("not_found");
}
