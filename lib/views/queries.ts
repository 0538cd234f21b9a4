import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { mostViews, type SavedView } from "./types";

/** One's own views of a list, by name. */
export async function listViews(actor: Actor, list: string): Promise<SavedView[]> {
  const person = personId(actor);
  if (!person) return [];
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(and(eq(savedViews.personId, person), eq(savedViews.list, list)))
    .orderBy(asc(sql`${savedViews.name} collate "es-x-icu"`))
    .limit(mostViews);
}
