import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { people } from "./people";

/** Keys with which programs ask in a person's name; only the SHA-256 of the token is kept, in hex. */
export const keys = pgTable(
  "keys",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** How the token begins, by which its owner knows it again. */
    prefix: text().notNull(),
    tokenHash: text().notNull(),
    scopes: text({ enum: ["read", "write", "publish", "media", "site", "people"] })
      .array()
      .notNull(),
    createdAt: createdAt(),
    /** Null never expires. */
    expiresAt: at(),
    lastUsedAt: at(),
    revokedAt: at(),
  },
  (t) => [
    uniqueIndex("keys_token_hash_key").on(t.tokenHash),
    index("keys_person_id_idx").on(t.personId),
  ],
);
