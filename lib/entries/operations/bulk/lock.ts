import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, entries, revisions } from "@/db/schema";
import { holdTrees, lockTrees } from "../../mutations/tree";
import { statusOf } from "../../present";
import { draftChanged } from "../../queries/desk";
import type { Act, Loaded } from "./types";

type Verb = Act["verb"];

/** The entries, locked in the order of their ids so that two such acts wait for each other in turn. */
export async function lockMany(tx: Transaction, ids: string[], verb: Verb): Promise<Loaded[]> {
  await (["publish", "trash", "restore"].includes(verb) ? lockTrees : holdTrees)(tx, ids);
  const rows = await tx
    .select({
      entry: entries,
      title: drafts.title,
      slugWanted: sql<string>`coalesce(${drafts.fields} ->> 'slug', '')`,
      termIds: sql<string[]>`${drafts.fields} -> 'termIds'`,
      changed: draftChanged,
      now: sql<string>`now()`,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(revisions, eq(revisions.id, entries.publishedRevisionId))
    .where(inArray(entries.id, ids))
    .orderBy(asc(entries.id))
    .for("update", { of: entries });
  return rows.map(({ entry, now, ...rest }) => ({
    ...{ ...entry, ...rest },
    status: statusOf(entry, new Date(now)),
  }));
}
