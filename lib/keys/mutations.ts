import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { keys } from "@/db/schema";

/** At most once every five minutes, whoever asks at the same time. */
export async function touchKey(id: string): Promise<void> {
  await db
    .update(keys)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(keys.id, id),
        or(isNull(keys.lastUsedAt), sql`${keys.lastUsedAt} < now() - interval '5 minutes'`),
      ),
    );
}

/** The keys of a person open nothing any more. */
export async function revokeKeysOf(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(keys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(keys.personId, personId), isNull(keys.revokedAt)));
}
