import "server-only";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Executor } from "@/db/client";
import { draftLosses, draftPresence, drafts, draftUpdates, entries, people } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Document } from "@/lib/documents/types";
import { authorize, canRead } from "@/lib/entries/policy";
import type { DraftLoss, Presence } from "./types";

/** Seconds after which somebody who said nothing is taken to have gone. */
export const presenceSeconds = 25;

const typist = alias(people, "typist");
const taker = alias(people, "taker");

/** What merges took away from an entry and nobody has answered to yet, oldest first. */
export async function loadLosses(executor: Executor, entryId: string): Promise<DraftLoss[]> {
  const rows = await executor
    .select({
      id: draftLosses.id,
      place: draftLosses.place,
      text: draftLosses.text,
      document: draftLosses.document,
      typedBy: typist.name,
      takenBy: taker.name,
      createdAt: draftLosses.createdAt,
    })
    .from(draftLosses)
    .leftJoin(typist, eq(typist.id, draftLosses.typedBy))
    .leftJoin(taker, eq(taker.id, draftLosses.takenBy))
    .where(and(eq(draftLosses.entryId, entryId), isNull(draftLosses.resolvedAt)))
    .orderBy(asc(draftLosses.id))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    document: row.document as Document | null,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** The draft that somebody follows, if they may: its version now. */
export async function getDraftToFollow(actor: Actor, id: string): Promise<number> {
  authorize(actor, canRead(actor));
  const [row] = await db
    .select({ version: drafts.version })
    .from(drafts)
    .innerJoin(entries, eq(entries.id, drafts.entryId))
    .where(eq(drafts.entryId, id));
  if (!row) throw new AppError("not_found");
  return row.version;
}

export type Pulse = { entryId: string; version: number; losses: string; presence: Presence[] };

/** How those drafts stand that desks of this process follow. */
export async function loadPulses(entryIds: string[]): Promise<Pulse[]> {
  const [rows, here] = await Promise.all([
    db
      .select({
        entryId: drafts.entryId,
        version: drafts.version,
        // Written out: in a query of one table, columns go without the name of theirs.
        losses: sql<string>`(select coalesce(string_agg(l.id::text, ' ' order by l.id), '')
          from draft_losses l where l.entry_id = drafts.entry_id and l.resolved_at is null)`,
      })
      .from(drafts)
      .where(inArray(drafts.entryId, entryIds)),
    db
      .select({ entryId: draftPresence.entryId, state: draftPresence.state })
      .from(draftPresence)
      .where(
        and(
          inArray(draftPresence.entryId, entryIds),
          sql`${draftPresence.seenAt} > now() - make_interval(secs => ${presenceSeconds})`,
        ),
      )
      .orderBy(asc(draftPresence.client))
      .limit(1000),
  ]);
  return rows.map((row) => ({
    ...row,
    presence: here
      .filter(({ entryId }) => entryId === row.entryId)
      .map(({ state }) => JSON.parse(state.toString("utf8")) as Presence),
  }));
}

export type LoggedUpdate = { version: number; update: Buffer };

/** The updates that led a draft on from a version; null where they have been folded meanwhile. */
export async function loadUpdatesSince(
  entryId: string,
  version: number,
): Promise<LoggedUpdate[] | null> {
  const rows = await db
    .select({ version: draftUpdates.version, update: draftUpdates.update })
    .from(draftUpdates)
    .where(and(eq(draftUpdates.entryId, entryId), gt(draftUpdates.version, version)))
    .orderBy(asc(draftUpdates.version))
    .limit(500);
  return rows[0] && rows[0].version > version + 1 ? null : rows;
}
