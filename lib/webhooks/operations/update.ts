import "server-only";
import { eq, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { updateWebhookInput } from "../input";
import { stopAll } from "../mutations";
import { authorizeWebhooks } from "../policy";
import { presentWebhook } from "../present";
import { lockWebhook } from "./lock";
import { requirePublic } from "./require-public";

/** Disabled, it is sent nothing and what waits is called off; enabled, it starts with a clean slate. */
export const updateWebhook = operation({
  name: "webhooks.update",
  scope: "site",
  input: updateWebhookInput,
  run: async ({ actor, tx }, { id, disabled, ...changes }) => {
    authorizeWebhooks(actor);
    if (changes.url !== undefined) requirePublic(changes.url);
    const before = await lockWebhook(tx, id);
    const turned = disabled !== undefined && disabled !== (before.disabledAt !== null);
    const fresh = turned || (changes.url !== undefined && changes.url !== before.url);
    const [row] = await tx
      .update(webhooks)
      .set({
        ...changes,
        ...(turned && { disabledAt: disabled ? sql`now()` : null, disabledFor: null }),
        ...(fresh && { failingSince: null }),
        updatedAt: sql`now()`,
      })
      .where(eq(webhooks.id, id))
      .returning();
    if (turned && disabled) await stopAll(tx, id);
    return presentWebhook(row ?? before);
  },
});
