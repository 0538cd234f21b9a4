import "server-only";
import { and, arrayContains, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { webhooks } from "@/db/schema";
import type { Recipient } from "@/lib/channels/definition";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import type { EventName } from "@/lib/events/types";
import { webhookIdInput } from "./input";
import { authorizeWebhooks } from "./policy";
import { presentWebhook } from "./present";
import type { WebhookView } from "./types";

/** More than may be made, so all. */
const mostListed = 100;

/** Everything but the secrets. */
export const webhookColumns = {
  id: webhooks.id,
  name: webhooks.name,
  url: webhooks.url,
  events: webhooks.events,
  previousSecretUntil: webhooks.previousSecretUntil,
  failingSince: webhooks.failingSince,
  disabledAt: webhooks.disabledAt,
  disabledFor: webhooks.disabledFor,
  createdAt: webhooks.createdAt,
  updatedAt: webhooks.updatedAt,
};

export async function listWebhooks(actor: Actor): Promise<WebhookView[]> {
  authorizeWebhooks(actor);
  const rows = await db
    .select(webhookColumns)
    .from(webhooks)
    .orderBy(asc(webhooks.id))
    .limit(mostListed);
  return rows.map(presentWebhook);
}

/** Null for an id that no webhook has. */
export async function getWebhook(actor: Actor, raw: unknown): Promise<WebhookView | null> {
  authorizeWebhooks(actor);
  const { id } = parseInput(webhookIdInput, raw, actor);
  const [row] = await db.select(webhookColumns).from(webhooks).where(eq(webhooks.id, id));
  return row ? presentWebhook(row) : null;
}

/** A page of who hears of an event, by id; the ledger names no more of them than their origin. */
export async function listRecipients(event: EventName, after: string): Promise<Recipient[]> {
  const key = sql<string>`${webhooks.id}::text`;
  const rows = await db
    .select({ recipient: key, url: webhooks.url })
    .from(webhooks)
    .where(
      and(isNull(webhooks.disabledAt), arrayContains(webhooks.events, [event]), gt(key, after)),
    )
    .orderBy(key)
    .limit(mostListed);
  return rows.map(({ recipient, url }) => ({ recipient, address: new URL(url).origin }));
}
