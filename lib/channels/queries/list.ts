import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Actor, hasRole } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import type { Page } from "@/lib/entries/types";
import { listDeliveriesInput } from "../input";
import { authorizeReading, canManageDeliveries } from "../policy";
import { channels } from "../registry";
import type { ChannelState, DeliveryView } from "../types";

const perPage = 50;

/** The ledger, with what jobs have still to deliver or gave up; the latest first, for the desk. */
export async function listDeliveries(actor: Actor, raw: unknown): Promise<Page<DeliveryView>> {
  authorizeReading(actor);
  const { page, ...filter } = parseInput(listDeliveriesInput, raw, actor);
  const [rows, counted] = await Promise.all([
    db.execute<Row>(
      told(sql`(${done(filter)} order by id desc limit ${page * perPage})
        union all
        (${toDo(filter)} order by id desc limit ${page * perPage})
        order by id desc limit ${perPage} offset ${(page - 1) * perPage}`),
    ),
    db.execute<{ total: number }>(sql`
      select ((select count(*) from (${done(filter)}) d)
        + (select count(*) from (${toDo(filter)}) t))::int as total`),
  ]);
  const total = counted[0]?.total ?? 0;
  return {
    items: rows.map((row) => present(row, actor)),
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    total,
  };
}

/** One of them; null for an id that none has. */
export async function findDelivery(actor: Actor, id: string): Promise<DeliveryView | null> {
  authorizeReading(actor);
  const all = { channel: null, state: null, recipient: null, entry: null };
  const [row] = await db.execute<Row>(told(sql`${done(all)} and id = ${id}`));
  return row ? present(row, actor) : null;
}

/** With what each line of the ledger is about. */
function told(ledger: SQL): SQL {
  return sql`
    select ledger.*, events.name as event, entries.id as "entryId", entries.type, entries.locale,
      drafts.title
    from (${ledger}) ledger
      left join events on events.id = ledger."eventId"
      left join entries on entries.id = events.subject_id
      left join drafts on drafts.entry_id = entries.id
    order by ledger.id desc`;
}

/** How each of these channels is doing, by key. */
export async function getChannelStates(
  actor: Actor,
  keys: readonly string[],
): Promise<Record<string, ChannelState>> {
  authorizeReading(actor);
  const rows = await db.execute<ChannelState & { key: string }>(sql`
    select asked.key, j.waiting + d.waiting as waiting, j.failed + d.failed as failed,
      (select coalesce(delivered_at, created_at) from deliveries
        where channel = asked.key and state = 'delivered' order by id desc limit 1) as "lastAt"
    from jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) asked(key), lateral (
      select count(*) filter (where failed_at is null)::int as waiting,
        count(*) filter (where failed_at is not null)::int as failed
      from jobs
      where kind = 'deliver' and finished_at is null and payload ->> 'channel' = asked.key) j,
    lateral (
      select count(*) filter (where state = 'pending')::int as waiting,
        count(*) filter (where state = 'failed' and created_at > now() - interval '7 days')::int
          as failed
      from deliveries where channel = asked.key and state in ('pending', 'failed')) d`);
  return Object.fromEntries(
    rows.map(({ key, lastAt, ...counts }) => [
      key,
      { ...counts, lastAt: lastAt && toDate(lastAt) },
    ]),
  );
}

type Filter = {
  channel: string | null;
  state: string | null;
  recipient: string | null;
  entry: string | null;
};

function done({ channel, state, recipient, entry }: Filter): SQL {
  return sql`select id, channel, state, address, attempts, last_error as "lastError",
      last_response as "lastResponse", event_id as "eventId", created_at as at,
      delivered_at as "deliveredAt", case when state = 'pending' then next_try_at end as "nextAt",
      false as "isJob"
    from deliveries
    where (${channel}::text is null or channel = ${channel})
      and (${state}::text is null or state = ${state})
      and (${recipient}::text is null or recipient = ${recipient})
      and (${entry}::uuid is null or entry_id = ${entry})`;
}

/** Jobs that ended well left a row in the ledger, if there was anything to deliver. */
function toDo({ channel, state, recipient, entry }: Filter): SQL {
  const status = sql`case when failed_at is null then 'pending' else 'failed' end`;
  return sql`select id, payload ->> 'channel' as channel, ${status} as state,
      null::text as address, attempts, last_error as "lastError", null::text as "lastResponse",
      (payload ->> 'eventId')::uuid as "eventId", created_at as at,
      null::timestamptz as "deliveredAt", case when failed_at is null then run_at end as "nextAt",
      true as "isJob"
    from jobs
    where kind = 'deliver' and finished_at is null and ${recipient}::text is null
      and (${channel}::text is null or payload ->> 'channel' = ${channel})
      and (${state}::text is null or ${status} = ${state})
      and (${entry}::uuid is null or exists (
        select from events where events.id = (payload ->> 'eventId')::uuid and subject_id = ${entry}))`;
}

type Row = Omit<DeliveryView, "entryHref"> & {
  entryId: string | null;
  type: string | null;
  isJob: boolean;
};

function present(row: Row, actor: Actor): DeliveryView {
  const { id, channel, state, address, attempts, event, title, locale, entryId, type } = row;
  const administrates = hasRole(actor, "admin");
  const managed = canManageDeliveries(actor);
  const sent = channels.some(({ key, kind }) => key === channel && kind === "push");
  return {
    ...{ id, channel, state, address, attempts, event, title, locale },
    at: toDate(row.at),
    deliveredAt: row.deliveredAt && toDate(row.deliveredAt),
    nextAt: row.nextAt && toDate(row.nextAt),
    lastError: administrates ? row.lastError : null,
    lastResponse: administrates ? row.lastResponse : null,
    canRetry: managed && (row.isJob || sent),
    canStop: managed && !row.isJob && (state === "pending" || state === "failed"),
    isSent: sent && !row.isJob,
    entryHref: entryId && type ? `/admin/entries/${type}/${entryId}` : null,
  };
}

const toDate = (date: string) => new Date(date).toISOString();
