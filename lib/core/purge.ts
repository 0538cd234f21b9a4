import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { purges } from "@/db/schema";

/**
 * Marks everything cached under `tags` as out of date, from `at` on or, without it, from the commit
 * on. The cache handlers read these rows at each request, so every instance knows at once, and a
 * date ahead needs no scheduler.
 */
export function purge(tx: Executor, tags: string[], at?: Date | null): Promise<void> {
  return purgeEach(
    tx,
    [...new Set(tags)].map((tag) => ({ tag, at })),
  );
}

/** Each tag at a moment of its own. */
export async function purgeEach(tx: Executor, list: Purge[]): Promise<void> {
  if (list.length === 0) return;
  await tx
    .insert(purges)
    .values(list.map(({ tag, at }) => ({ tag, at: at ?? sql`clock_timestamp()` })));
}

type Purge = { tag: string; at?: Date | null | undefined };
