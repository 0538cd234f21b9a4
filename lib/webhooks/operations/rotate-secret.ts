import "server-only";
import { eq, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { webhookIdInput } from "../input";
import { authorizeWebhooks } from "../policy";
import { presentWebhook } from "../present";
import { makeSecret } from "../service/sign";
import { lockWebhook } from "./lock";

/** A new secret, told once; for a day the one before signs beside it, so that receivers can change over. */
export const rotateWebhookSecret = operation({
  name: "webhooks.rotateSecret",
  scope: "site",
  input: webhookIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorizeWebhooks(actor);
    const before = await lockWebhook(tx, id);
    const secret = makeSecret();
    const [row] = await tx
      .update(webhooks)
      .set({
        secret,
        previousSecret: before.secret,
        previousSecretUntil: sql`now() + interval '24 hours'`,
        updatedAt: sql`now()`,
      })
      .where(eq(webhooks.id, id))
      .returning();
    return { ...presentWebhook(row ?? before), secret };
  },
});
