import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { deliveryIdInput } from "./input";
import { authorizeManaging } from "./policy";
import { channels } from "./registry";

/** Sends a delivery at once, whatever became of it before; what it tells is how things are by then. */
export const retryDelivery = operation({
  name: "deliveries.retry",
  scope: "site",
  input: deliveryIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorizeManaging(actor);
    const delivery = await lockDelivery(tx, id);
    if (!delivery) return retryJob(tx, id);
    const channel = channels.find(({ key }) => key === delivery.channel);
    if (channel?.kind !== "push") throw new AppError("conflict", { key: "nothingToSend" });
    await tx
      .update(deliveries)
      .set({ state: "pending", attempts: 0, nextTryAt: sql`now()` })
      .where(eq(deliveries.id, id));
    return { id, state: "pending" as const };
  },
});

/** Calls off what still waits, or what was given up and needs nobody's eye any more. */
export const stopDelivery = operation({
  name: "deliveries.stop",
  scope: "site",
  input: deliveryIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorizeManaging(actor);
    const delivery = await lockDelivery(tx, id);
    if (!delivery) throw new AppError("not_found");
    if (delivery.state !== "pending" && delivery.state !== "failed") {
      throw new AppError("conflict", { key: "nothingToStop" });
    }
    await tx
      .update(deliveries)
      .set({ state: "stopped", nextTryAt: null })
      .where(eq(deliveries.id, id));
    return { id, state: "stopped" as const };
  },
});

async function lockDelivery(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ channel: deliveries.channel, state: deliveries.state })
    .from(deliveries)
    .where(eq(deliveries.id, id))
    .for("update");
  return row;
}

/** What failed before it came into the ledger stands there by its job. */
async function retryJob(tx: Transaction, id: string) {
  const again = await tx.execute(sql`
    update jobs set failed_at = null, attempts = 0, run_at = now(), locked_until = null
    where id = ${id} and kind = 'deliver' and finished_at is null
      and (locked_until is null or locked_until < now())
    returning id`);
  if (again.length === 0) throw new AppError("not_found");
  return { id, state: "pending" as const };
}
