import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { settings } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";

/** Lays `values` over what is kept under `key`; what they do not name stays. */
export async function mergeSettings(
  tx: Transaction,
  actor: Actor,
  key: "site" | "desk",
  values: Record<string, unknown>,
): Promise<void> {
  const updatedBy = personId(actor);
  await tx
    .insert(settings)
    .values({ key, value: values, updatedBy })
    .onConflictDoUpdate({
      target: settings.key,
      set: {
        value: sql`${settings.value} || excluded.value`,
        updatedBy,
        updatedAt: sql`now()`,
      },
    });
}
