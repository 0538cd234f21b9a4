import "server-only";
import { eq } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { webhookIdInput } from "../input";
import { stopAll } from "../mutations";
import { authorizeWebhooks } from "../policy";
import { lockWebhook } from "./lock";

/** What it was sent stays in the ledger. */
export const deleteWebhook = operation({
  name: "webhooks.delete",
  scope: "site",
  input: webhookIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorizeWebhooks(actor);
    await lockWebhook(tx, id);
    await tx.delete(webhooks).where(eq(webhooks.id, id));
    await stopAll(tx, id);
    return { id };
  },
});
