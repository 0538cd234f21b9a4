import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Message, Sent } from "@/lib/channels/definition";
import { channels } from "@/lib/channels/registry";
import { logError } from "@/lib/core/log";
import { loadPublication } from "@/lib/entries/queries/publication";
import type { EventName } from "@/lib/events/types";
import { type Claimed, noteSent } from "./note";

/** Longer than any try takes: the rows of a worker that died are due again after it. */
const holdSeconds = 30;
const lanesEach = 8;
const lanesTogether = 16;
let lanes = 0;

/** Sends what is due, several at once, until `end` (epoch milliseconds) or until there is no more. */
export async function sendDue(end: number): Promise<{ done: number; failed: number }> {
  const count = { done: 0, failed: 0 };
  const lane = async () => {
    lanes += 1;
    try {
      while (Date.now() < end) {
        const claimed = await claim();
        if (!claimed) return;
        count[(await sendOne(claimed)) ? "done" : "failed"] += 1;
      }
    } finally {
      lanes -= 1;
    }
  };
  const free = Math.min(lanesEach, lanesTogether - lanes);
  await Promise.all(Array.from({ length: Math.max(0, free) }, lane));
  return count;
}

async function claim(): Promise<Claimed | undefined> {
  const [row] = await db.execute<Claimed>(sql`
    update deliveries set attempts = attempts + 1,
      next_try_at = now() + make_interval(secs => ${holdSeconds})
    where id = (
      select id from deliveries where state = 'pending' and next_try_at <= now()
      order by next_try_at limit 1 for update skip locked)
    returning id, event_id as "eventId", channel, recipient, attempts`);
  return row;
}

async function sendOne(claimed: Claimed): Promise<boolean> {
  const began = Date.now();
  const sent = await attempt(claimed).catch((error): Sent => {
    const id = logError("delivery", error, { delivery: claimed.id, channel: claimed.channel });
    return { outcome: "failed", error: `Unexpected fault ${id}` };
  });
  await noteSent(claimed, sent, Date.now() - began);
  return sent.outcome === "delivered";
}

/** What is told is how things are now: of what is no longer so, nothing is said. */
async function attempt({ id, recipient, channel: key, eventId }: Claimed): Promise<Sent> {
  const channel = channels.find((candidate) => candidate.key === key);
  if (channel?.kind !== "push") return { outcome: "stopped", error: "The channel is gone" };
  const event = await loadEvent(eventId);
  const publication = event && (await loadPublication(eventId));
  if (!event || (!publication && event.name !== "webhook.test")) {
    return { outcome: "stopped", error: "What it tells of is no longer so" };
  }
  return channel.send({ id, recipient, event, publication });
}

async function loadEvent(id: string): Promise<Message["event"] | null> {
  const [event] = await db
    .select({ name: events.name, dueAt: events.dueAt })
    .from(events)
    .where(eq(events.id, id));
  return event ? { id, name: event.name as EventName, at: event.dueAt.toISOString() } : null;
}
