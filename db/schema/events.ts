import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** The outbox: what happened, written in the transaction in which it happened. */
export const events = pgTable(
  "events",
  {
    id: id(),
    name: text().notNull(),
    subjectId: uuid(),
    actorId: uuid().references(() => people.id, { onDelete: "set null" }),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    /** When the event became due; a scheduled publication is due at its date. */
    dueAt: at().notNull().defaultNow(),
    /** When jobs for it were made. */
    dispatchedAt: at(),
  },
  (t) => [
    index("events_pending_idx").on(t.dueAt).where(sql`${t.dispatchedAt} is null`),
    index("events_subject_id_idx").on(t.subjectId),
    index("events_actor_id_idx").on(t.actorId),
  ],
);

export const jobs = pgTable(
  "jobs",
  {
    id: id(),
    kind: text().notNull(),
    /** The same key is queued once, whatever runs twice. */
    key: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    runAt: at().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    /** A worker that dies loses the job when this passes. */
    lockedUntil: at(),
    lastError: text(),
    finishedAt: at(),
    failedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("jobs_key_key").on(t.kind, t.key),
    index("jobs_pending_idx")
      .on(t.runAt)
      .where(sql`${t.finishedAt} is null and ${t.failedAt} is null`),
  ],
);

/** One row for each (event, channel, recipient): what a channel did with a publication. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    channel: text().notNull(),
    recipient: text().notNull().default(""),
    entryId: uuid().references(() => entries.id, { onDelete: "cascade" }),
    /** `stopped`: a person called it off, or what it tells of is no longer so. */
    state: text({ enum: ["pending", "delivered", "failed", "stopped"] }).notNull(),
    address: text(),
    attempts: integer().notNull().default(0),
    /** Of what is pending; a worker puts it ahead while it tries, and loses it if it dies. */
    nextTryAt: at(),
    lastError: text(),
    /** How the last answer began. */
    lastResponse: text(),
    createdAt: createdAt(),
    /** From then on a pull channel's address is current. */
    deliveredAt: at(),
  },
  (t) => [
    uniqueIndex("deliveries_key").on(t.eventId, t.channel, t.recipient),
    index("deliveries_entry_id_idx").on(t.entryId),
    index("deliveries_due_idx").on(t.nextTryAt).where(sql`${t.state} = 'pending'`),
    index("deliveries_recipient_idx").on(t.channel, t.recipient, t.id),
    index("deliveries_undelivered_idx").on(t.state, t.id).where(sql`${t.state} <> 'delivered'`),
    index("deliveries_created_at_idx").on(t.createdAt),
  ],
);

/** What was sent at one try of a delivery, and what came back; kept for a month. */
export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    id: id(),
    deliveryId: uuid()
      .notNull()
      .references(() => deliveries.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    durationMs: integer().notNull(),
    /** Of HTTP; null where nothing answered. */
    status: integer(),
    error: text(),
    request: jsonb().$type<{ headers: Record<string, string>; body: string }>(),
    response: jsonb().$type<{ headers: Record<string, string>; body: string }>(),
  },
  (t) => [
    index("delivery_attempts_delivery_id_idx").on(t.deliveryId, t.id),
    index("delivery_attempts_created_at_idx").on(t.createdAt),
  ],
);

export const audit = pgTable(
  "audit",
  {
    id: id(),
    actorId: uuid().references(() => people.id, { onDelete: "set null" }),
    operation: text().notNull(),
    subjectId: uuid(),
    createdAt: createdAt(),
  },
  (t) => [
    index("audit_actor_id_idx").on(t.actorId),
    index("audit_subject_id_idx").on(t.subjectId),
    index("audit_created_at_idx").on(t.createdAt),
  ],
);

/** From `at` on, what was cached earlier under `tag` is out of date; `at` may lie ahead. */
export const purges = pgTable(
  "purges",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    tag: text().notNull(),
    at: at().notNull().defaultNow(),
  },
  (t) => [index("purges_at_idx").on(t.at)],
);
