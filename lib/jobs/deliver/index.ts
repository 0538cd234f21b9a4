import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema";
import type { PushChannel, Recipient } from "@/lib/channels/definition";
import { channels } from "@/lib/channels/registry";
import { loadPublication } from "@/lib/entries/queries/publication";
import type { Publication } from "@/lib/events/types";
import { defineJob } from "../definition";

/** Enters into the ledger by which addresses, or to whom, one event goes out through one channel. */
export const deliver = defineJob({
  kind: "deliver",
  payload: z.object({ eventId: z.uuid(), channel: z.string() }),
  // It writes rows and sends nothing, so a worker that takes longer is dead.
  lockSeconds: 15,
  run: async ({ channel: key, eventId }) => {
    const channel = channels.find((candidate) => candidate.key === key);
    const publication = await loadPublication(eventId);
    if (!channel || !publication || !channel.accepts(publication)) return;
    if (channel.kind === "push") return queueAll(channel, publication);
    await enter(await channel.addresses(publication), {
      ...keysOf(key, publication),
      ...{ state: "delivered" as const, attempts: 1, deliveredAt: sql`now()` },
    });
  },
});

async function queueAll(channel: PushChannel, publication: Publication): Promise<void> {
  let after = "";
  for (;;) {
    const page = await channel.recipients(publication, after);
    await enter(page, {
      ...keysOf(channel.key, publication),
      ...{ state: "pending" as const, nextTryAt: sql`now()` },
    });
    const last = page.at(-1)?.recipient;
    if (last === undefined || last <= after) return;
    after = last;
  }
}

const keysOf = (channel: string, { event, entry }: Publication) => ({
  ...{ channel, eventId: event.id, entryId: entry.id },
});

type Row = Omit<
  typeof deliveries.$inferInsert,
  "recipient" | "address" | "deliveredAt" | "nextTryAt"
>;
type Moments = { deliveredAt?: ReturnType<typeof sql>; nextTryAt?: ReturnType<typeof sql> };

/** What is there already stays as it is: the job runs again after a crash. */
async function enter(recipients: Recipient[], row: Row & Moments): Promise<void> {
  if (recipients.length === 0) return;
  await db
    .insert(deliveries)
    .values(recipients.map(({ recipient, address }) => ({ ...row, recipient, address })))
    .onConflictDoNothing();
}
