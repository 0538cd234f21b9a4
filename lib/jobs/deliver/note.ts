import "server-only";
import { sql } from "drizzle-orm";
import { type Transaction, transaction } from "@/db/client";
import { deliveryAttempts } from "@/db/schema";
import type { Sent } from "@/lib/channels/definition";

export type Claimed = {
  id: string;
  eventId: string;
  channel: string;
  recipient: string;
  attempts: number;
};

/** Seconds from one try to the next; together 24 hours, after which it is given up. */
export const retryDelays = [10, 60, 300, 1800, 3600, 7200, 14_400, 28_800, 30_230] as const;

const day = 86_400;

/** Enters one try into the ledger. What was delivered stays so, whatever a slower worker says. */
export function noteSent(claimed: Claimed, sent: Sent, durationMs: number): Promise<void> {
  return transaction(async (tx) => {
    await update(tx, claimed, sent);
    const { status, error, request, response } = sent;
    await tx.insert(deliveryAttempts).values({
      ...{ deliveryId: claimed.id, durationMs, status, error: error?.slice(0, 2000) },
      ...{ request: request && bounded(request), response: response && bounded(response) },
    });
  });
}

async function update(tx: Transaction, { id, ...claimed }: Claimed, sent: Sent): Promise<void> {
  const lastError = sent.error?.slice(0, 2000) ?? null;
  const lastResponse = sent.response ? printable(sent.response.body).slice(0, 500) : null;
  if (sent.outcome === "delivered") {
    await tx.execute(sql`
      update deliveries set state = 'delivered', delivered_at = now(), next_try_at = null,
        last_error = null, last_response = ${lastResponse}
      where id = ${id} and (state <> 'delivered' or attempts = ${claimed.attempts})`);
    return;
  }
  const delay = retryDelays[claimed.attempts - 1];
  const given = sent.outcome === "stopped" ? "stopped" : "failed";
  const state = sent.outcome === "failed" && delay !== undefined ? "pending" : given;
  const seconds = Math.min(Math.max(delay ?? 0, sent.retryAfter ?? 0), day);
  await tx.execute(sql`
    update deliveries set state = ${state}, last_error = ${lastError},
      last_response = ${lastResponse},
      next_try_at = case when ${state} = 'pending' then now() + make_interval(secs => ${seconds}) end
    where id = ${id} and state = 'pending' and attempts = ${claimed.attempts}`);
  if (state === "pending" && sent.status === undefined) await spare(tx, claimed);
}

/** Who does not answer at all is not asked for each event at once, which would hold up everybody. */
async function spare(tx: Transaction, { channel, recipient }: Omit<Claimed, "id">): Promise<void> {
  await tx.execute(sql`
    update deliveries set next_try_at = now() + make_interval(secs => ${retryDelays[0]})
    where id in (
      select id from deliveries where channel = ${channel} and recipient = ${recipient}
        and state = 'pending' and next_try_at <= now()
      order by id limit 1000 for update skip locked)`);
}

type Part = NonNullable<Sent["request"]>;

const bounded = ({ headers, body }: Part): Part => ({
  headers: Object.fromEntries(
    Object.entries(headers)
      .slice(0, 50)
      .map(([name, value]) => [name.slice(0, 100), printable(value).slice(0, 500)]),
  ),
  body: printable(body).slice(0, 8000),
});

/** PostgreSQL keeps no NUL. */
const printable = (text: string) => text.replaceAll("\0", "\uFFFD").toWellFormed();
