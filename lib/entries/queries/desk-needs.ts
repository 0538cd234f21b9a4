import "server-only";
import { and, asc, desc, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, reviews } from "@/db/schema";
import { type Actor, hasRole, personId } from "@/lib/core/actor";
import { authorize, canRead } from "../policy";
import type { DeskRow } from "../types";
import { loadDeskRows } from "./desk-rows";
import { inReview } from "./review";

const most = 5;

/** What waits for the person who asks: they may do something about each. */
export type Needs = {
  /** Sent back to them with a note. */
  returned: DeskRow[];
  /** Others asked to have it published. */
  review: DeskRow[];
};

export async function getNeeds(actor: Actor): Promise<Needs> {
  authorize(actor, canRead(actor));
  const id = personId(actor);
  const [returned, review] = await Promise.all([
    id ? pick(wasReturnedTo(id), desc(entries.updatedAt)) : [],
    hasRole(actor, "admin", "editor") ? pick(inReview, asc(entries.updatedAt)) : [],
  ]);
  const rows = await loadDeskRows(actor, [...returned, ...review]);
  const of = (ids: string[]) => rows.filter((row) => ids.includes(row.id));
  return { returned: of(returned), review: of(review) };
}

/** Their last asking about it was the last of all, and the answer was no. */
function wasReturnedTo(person: string): SQL {
  return sql`${entries.id} in (
    select asked.entry_id from ${reviews} asked
    where asked.requested_by = ${person} and asked.outcome = 'returned' and not exists (
      select from ${reviews} later
      where later.entry_id = asked.entry_id and later.created_at > asked.created_at))`;
}

async function pick(where: SQL, order: SQL): Promise<string[]> {
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(isNull(entries.deletedAt), where))
    .orderBy(order, desc(entries.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
