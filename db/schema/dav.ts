import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea, createdAt } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** What programs reserved over WebDAV (RFC 4918, 6), until they let go or the time is over. */
export const davLocks = pgTable(
  "dav_locks",
  {
    token: uuid().primaryKey(),
    /** Below /dav, decoded, without slashes at its ends. */
    path: text().notNull(),
    /** With all that lies below. */
    deep: boolean().notNull(),
    shared: boolean().notNull(),
    /** Of an entry: the version of its draft that whoever reserved it has seen. */
    version: integer(),
    /** Words of the program's own about who it is, as it sent them. */
    owner: text().notNull().default(""),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
  },
  (t) => [
    index("dav_locks_path_idx").on(t.path),
    index("dav_locks_person_id_idx").on(t.personId),
    index("dav_locks_expires_at_idx").on(t.expiresAt),
  ],
);

/** Properties that programs set over WebDAV and the site does not know (RFC 4918, 4). */
export const davProperties = pgTable(
  "dav_properties",
  {
    path: text().notNull(),
    namespace: text().notNull(),
    name: text().notNull(),
    /** XML as it came, escaped. */
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.path, t.namespace, t.name] })],
);

/** A draft byte for byte as a program wrote it, while it is of that version. */
export const davTexts = pgTable("dav_texts", {
  entryId: uuid()
    .primaryKey()
    .references(() => entries.id, { onDelete: "cascade" }),
  version: integer().notNull(),
  bytes: bytea().notNull(),
});
