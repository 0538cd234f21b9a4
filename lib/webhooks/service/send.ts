import "server-only";
import { and, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { webhooks } from "@/db/schema";
import type { Message, Sent } from "@/lib/channels/definition";
import { OutgoingError } from "@/lib/core/outgoing/error";
import { fetchOutgoing, type OutgoingResponse } from "@/lib/core/outgoing/fetch";
import { noteOutcome } from "../mutations";
import { payloadOf } from "../present";
import { signedHeaders } from "./sign";

/** Sends one message to one webhook, and disables that one when it is gone or fails for a day. */
export async function sendWebhook(message: Message): Promise<Sent> {
  const webhook = await loadActive(message.recipient);
  if (!webhook) return { outcome: "stopped", error: "The webhook is disabled or gone" };
  const body = payloadOf(message);
  const headers = {
    "content-type": "application/json",
    ...signedHeaders({ id: message.id, body, at: new Date(webhook.now), secrets: webhook.secrets }),
  };
  const sent: Sent = {
    ...(await post(webhook.url, headers, body)),
    request: { headers, body },
  };
  const given = await noteOutcome(message, sent);
  return given ? { ...sent, outcome: "refused" } : sent;
}

async function post(url: string, headers: Record<string, string>, body: string): Promise<Sent> {
  try {
    const most = { maxBytes: 4096, timeoutMs: 10_000 };
    return judge(await fetchOutgoing({ url, method: "POST", headers, body, ...most }));
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { outcome: "failed", error: error.message };
  }
}

/** 2xx is delivered; 410 asks to be left alone for good; all else may pass. */
function judge({ status, headers, body }: OutgoingResponse): Sent {
  const answer = { status, response: { headers, body: body.toString("utf8") } };
  if (status >= 200 && status < 300) return { outcome: "delivered", ...answer };
  const error = `HTTP ${status}`;
  if (status === 410) return { outcome: "refused", error, ...answer };
  const seconds = Number(headers["retry-after"]);
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
  return { outcome: "failed", error, retryAfter, ...answer };
}

async function loadActive(id: string) {
  const [row] = await db
    .select({
      url: webhooks.url,
      secret: webhooks.secret,
      previous: sql<string | null>`case when ${webhooks.previousSecretUntil} > now()
        then ${webhooks.previousSecret} end`,
      now: sql<string>`now()`,
    })
    .from(webhooks)
    .where(and(sql`${webhooks.id}::text = ${id}`, isNull(webhooks.disabledAt)));
  if (!row) return null;
  const { url, now, secret, previous } = row;
  return { url, now, secrets: previous ? [secret, previous] : [secret] };
}
