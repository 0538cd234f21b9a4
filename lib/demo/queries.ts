import "server-only";
import { db } from "@/db/client";
import { type Actor, hasRole } from "@/lib/core/actor";
import { loadDemoRecord } from "./mutations";
import type { DemoState } from "./types";

/** What of the demo is there, for administrators; null where it never was. */
export async function getDemoState(actor: Actor): Promise<DemoState | null> {
  if (!hasRole(actor, "admin")) return null;
  const record = await loadDemoRecord(db);
  if (!record) return null;
  return {
    removed: record.removed !== null,
    counts: {
      entries: record.entryIds.length,
      media: record.mediaIds.length,
      terms: record.termIds.length,
      people: record.personIds.length,
    },
  };
}
