import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** An asking for somebody to publish an entry: open until it is answered or taken back. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    /** The draft's version when it was asked. */
    version: integer().notNull(),
    note: text().notNull().default(""),
    requestedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    outcome: text({ enum: ["approved", "returned", "withdrawn"] }),
    answer: text().notNull().default(""),
    answeredBy: uuid().references(() => people.id, { onDelete: "set null" }),
    answeredAt: at(),
  },
  (t) => [
    uniqueIndex("reviews_open_key").on(t.entryId).where(sql`${t.answeredAt} is null`),
    index("reviews_entry_id_idx").on(t.entryId, t.createdAt),
    index("reviews_requested_by_idx").on(t.requestedBy),
    index("reviews_answered_by_idx").on(t.answeredBy),
    check("reviews_outcome_check", sql`${t.outcome} in ('approved', 'returned', 'withdrawn')`),
    check("reviews_answered_check", sql`(${t.outcome} is null) = (${t.answeredAt} is null)`),
  ],
);
