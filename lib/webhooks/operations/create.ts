import "server-only";
import { sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { createWebhookInput } from "../input";
import { authorizeWebhooks } from "../policy";
import { presentWebhook } from "../present";
import { makeSecret } from "../service/sign";
import { requirePublic } from "./require-public";

const mostWebhooks = 50;

/** Its secret is in the answer, and never told again. */
export const createWebhook = operation({
  name: "webhooks.create",
  scope: "site",
  input: createWebhookInput,
  run: async ({ actor, tx }, input) => {
    authorizeWebhooks(actor);
    requirePublic(input.url);
    // One after another, so that many at once do not pass the limit.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('webhooks'))`);
    if ((await tx.$count(webhooks)) >= mostWebhooks) {
      throw new AppError("conflict", { key: "webhooksFull" });
    }
    const secret = makeSecret();
    const [row] = await tx
      .insert(webhooks)
      .values({ ...input, secret, createdBy: personId(actor) })
      .returning();
    if (!row) throw new Error("The webhook was not kept");
    return { ...presentWebhook(row), secret };
  },
});
