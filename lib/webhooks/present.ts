import type { webhooks } from "@/db/schema";
import type { Message } from "@/lib/channels/definition";
import type { PublicationEvent } from "@/lib/events/types";
import type { WebhookView } from "./types";

type Row = Omit<typeof webhooks.$inferSelect, "secret" | "previousSecret" | "createdBy">;

export function presentWebhook(row: Row): WebhookView {
  const { id, name, url, disabledFor } = row;
  const over = row.previousSecretUntil && row.previousSecretUntil.getTime() <= Date.now();
  return {
    ...{ id, name, url, disabledFor, events: row.events as PublicationEvent[] },
    disabledAt: row.disabledAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretUntil: over ? null : (row.previousSecretUntil?.toISOString() ?? null),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/**
 * The body that a webhook is sent (Standard Webhooks): what happened, when, and the publication. Of what
 * was taken off the site only so much that a copy of it can be found.
 */
export function payloadOf({ event, publication }: Pick<Message, "event" | "publication">): string {
  return JSON.stringify({
    type: event.name,
    timestamp: event.at,
    data: publication ? dataOf(event.name, publication) : {},
  });
}

function dataOf(name: string, { entry, site }: NonNullable<Message["publication"]>) {
  const { id, type, locale, url, title, excerpt, publishedAt, updatedAt } = entry;
  const shown = { title, excerpt, publishedAt, updatedAt };
  return {
    entry: { ...{ id, type, locale, url }, ...(name === "entry.unpublished" ? {} : shown) },
    site: { name: site.name, url: site.url },
  };
}
