import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import { type ContentKey, contentKeys, contentTypes } from "@/lib/content/registry";

/** Any number that no other lock of ours has. */
const lock = 4_242_005;
const trees = contentKeys.filter((key) => contentTypes[key].tree);

type Place = { type: string; locale: string };
const keyOf = ({ type, locale }: Place) => sql`hashtext(${`${type} ${locale}`})`;

/**
 * Waits until nobody else changes the tree of these entries, and holds it still until the transaction
 * ends: for whoever puts pages at, or takes them from, a place below another. Before any entry is
 * locked: those who lock entries hold the tree already.
 */
export async function lockTrees(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(${lock}::int, key) from (
      select distinct hashtext(type || ' ' || locale) as key from ${entries}
      where id in ${ids} and type in ${trees} order by key) as held`);
}

/** The same for an entry that is not there yet. */
export async function lockTreeAt(tx: Transaction, place: Place): Promise<void> {
  if (!contentTypes[place.type as ContentKey].tree) return;
  await tx.execute(sql`select pg_advisory_xact_lock(${lock}::int, ${keyOf(place)})`);
}

/** Keeps others from putting pages elsewhere, but not from changing other entries. */
export async function holdTrees(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock_shared(${lock}::int, key) from (
      select distinct hashtext(type || ' ' || locale) as key from ${entries}
      where id in ${ids} and type in ${trees} order by key) as held`);
}
