import type { Sql } from "postgres";

type Made = { webhook: string; delivery: string };

/** A webhook that nobody answers for, and a message to it that was tried once and waits until tomorrow. */
export async function addWebhook(sql: Sql, url = "https://weir.invalid/in"): Promise<Made> {
  const [made] = await sql<Made[]>`
    with webhook as (
      insert into webhooks (name, url, secret, events, failing_since)
      values ('Weir', ${url}, 'whsec_AAAA', '{}', now()) returning id
    ), event as (
      insert into events (name, subject_id, dispatched_at)
      select 'webhook.test', id, now() from webhook returning id
    ), delivery as (
      insert into deliveries (event_id, channel, recipient, address, state, attempts, next_try_at, last_error)
      select event.id, 'webhooks', webhook.id::text, 'https://weir.invalid', 'pending', 1,
        now() + interval '1 day', 'HTTP 503'
      from webhook, event returning id
    ), tried as (
      insert into delivery_attempts (delivery_id, duration_ms, status, error, request, response)
      select id, 12, 503, 'HTTP 503', '{"headers": {"webhook-id": "1"}, "body": "{}"}',
        '{"headers": {}, "body": ""}' from delivery
    )
    select webhook.id as webhook, delivery.id as delivery from webhook, delivery`;
  if (!made) throw new Error("The webhook was not kept");
  return made;
}
