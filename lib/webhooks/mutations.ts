import "server-only";
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db, type Transaction, transaction } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema";
import type { Message, Sent } from "@/lib/channels/definition";
import { system } from "@/lib/core/actor";
import { notify } from "@/lib/notices/mutations";

export const webhookChannel = "webhooks";

/** How long every try may fail until a webhook is disabled, as long as one message is tried. */
const patience = sql`interval '24 hours'`;

/**
 * What a try tells of the webhook itself: well again, failing, or to be left alone. Gives whether it is
 * disabled from now on.
 */
export async function noteOutcome(
  { recipient: id, ...message }: Message,
  { outcome }: Sent,
): Promise<boolean> {
  if (outcome === "delivered") {
    await db
      .update(webhooks)
      .set({ failingSince: null })
      .where(and(eq(webhooks.id, id), sql`${webhooks.failingSince} is not null`));
    return false;
  }
  await db
    .update(webhooks)
    .set({ failingSince: sql`now()` })
    .where(and(eq(webhooks.id, id), isNull(webhooks.failingSince)));
  const spent = sql`${webhooks.failingSince} <= now() - ${patience}`;
  if (outcome === "refused") return disable(id, message.id, { disabledFor: "gone" });
  return disable(id, message.id, { disabledFor: "failing", when: spent });
}

type Reason = { disabledFor: "gone" | "failing"; when?: SQL };

/** Once, however many tries fail together; administrators are told in the same transaction. */
function disable(id: string, tried: string, { disabledFor, when }: Reason): Promise<boolean> {
  return transaction(async (tx) => {
    const [done] = await tx
      .update(webhooks)
      .set({ disabledAt: sql`now()`, disabledFor })
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt), when))
      .returning({ name: webhooks.name });
    if (!done) return false;
    await notify(
      { actor: system, tx },
      { kind: "webhook.disabled", to: { roles: ["admin"] }, subjectId: id, words: done.name },
    );
    await stopAll(tx, id, tried);
    return true;
  });
}

/** What waits for a webhook has nobody to go to, but for what is being tried. */
export async function stopAll(tx: Transaction, id: string, tried?: string): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: "stopped", nextTryAt: null, lastError: "The webhook is disabled or gone" })
    .where(
      and(
        eq(deliveries.channel, webhookChannel),
        eq(deliveries.recipient, id),
        eq(deliveries.state, "pending"),
        tried ? ne(deliveries.id, tried) : undefined,
      ),
    );
}
