import "server-only";
import { sql } from "drizzle-orm";
import { isKept } from "@/db/cache/kept.mjs";
import { db } from "@/db/client";
import { logError } from "@/lib/core/log";
import { askDatabase } from "@/lib/core/outage";

export type Health = {
  status: "ok" | "unavailable";
  parts: { database: "ok" | "unavailable"; jobs: { waiting: number; failed: number } | null };
};

/** The state of each part, within two seconds. */
export async function checkHealth(): Promise<Health> {
  try {
    const [jobs] = await askDatabase(() =>
      db.execute<{ waiting: number; failed: number }>(sql`
        select count(*) filter (where finished_at is null and failed_at is null)::int as waiting,
          count(*) filter (where failed_at is not null)::int as failed from jobs`),
    );
    return { status: "ok", parts: { database: "ok", jobs: jobs ?? null } };
  } catch (error) {
    logError("health", error);
    return { status: "unavailable", parts: { database: "unavailable", jobs: null } };
  }
}

/** Whether a rendered page can be had without a database; where nobody here knows, it is tried. */
export function isAnswerable(path: string): boolean {
  return isKept(path) ?? true;
}
