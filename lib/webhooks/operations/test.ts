import "server-only";
import { sql } from "drizzle-orm";
import { deliveries, events } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { webhookIdInput } from "../input";
import { webhookChannel } from "../mutations";
import { authorizeWebhooks } from "../policy";
import { lockWebhook } from "./lock";

/** Sends an event that tells of nothing, to this webhook alone; `delivery` is where it goes in the ledger. */
export const testWebhook = operation({
  name: "webhooks.test",
  scope: "site",
  input: webhookIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorizeWebhooks(actor);
    const { url, disabledAt } = await lockWebhook(tx, id);
    if (disabledAt) throw new AppError("conflict", { key: "webhookDisabled" });
    const [event] = await tx
      .insert(events)
      .values({
        ...{ name: "webhook.test", subjectId: id, actorId: personId(actor) },
        dispatchedAt: sql`now()`,
      })
      .returning({ id: events.id });
    if (!event) throw new Error("The event was not kept");
    const [delivery] = await tx
      .insert(deliveries)
      .values({
        ...{ eventId: event.id, channel: webhookChannel, recipient: id, state: "pending" },
        ...{ address: new URL(url).origin, nextTryAt: sql`now()` },
      })
      .returning({ id: deliveries.id });
    if (!delivery) throw new Error("The delivery was not kept");
    return { id, delivery: delivery.id };
  },
});
