import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { jobs } from "@/db/schema";
import type { DraftRow } from "@/lib/entries/mutations";

/** How many updates are kept one by one before a job folds them. */
export const foldEvery = 200;

export async function queueFolds(
  tx: Transaction,
  changed: Pick<DraftRow, "entryId" | "version">[],
): Promise<void> {
  const due = changed.filter(({ version }) => version % foldEvery === 0);
  if (due.length === 0) return;
  await tx
    .insert(jobs)
    .values(
      due.map(({ entryId, version }) => ({
        ...{ kind: "foldDraft", key: `${entryId}:${version}`, payload: { entryId } },
      })),
    )
    .onConflictDoNothing();
}

/** Wakes the desks that follow these drafts. */
export async function notifyDesks(tx: Transaction, entryIds: string[]): Promise<void> {
  await tx.execute(sql`
    select pg_notify('cauce_drafts', id)
    from jsonb_array_elements_text(${JSON.stringify(entryIds)}::jsonb) as changed(id)`);
}
