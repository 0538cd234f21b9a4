import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { people } from "./people";

/** What was answered to a request with an Idempotency-Key, written with its change. */
export const replays = pgTable(
  "replays",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The key as it was sent. */
    key: text().notNull(),
    /** SHA-256 in hex of method, address and body. */
    requestHash: text().notNull(),
    status: integer().notNull(),
    location: text(),
    body: jsonb().$type<unknown>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.key] }),
    index("replays_created_at_idx").on(t.createdAt),
  ],
);
