import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** Which text a translation was last brought up to date with. */
export const translations = pgTable(
  "translations",
  {
    /** The translation. */
    entryId: uuid()
      .primaryKey()
      .references(() => entries.id, { onDelete: "cascade" }),
    /** The original. */
    sourceId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    /** The original's draft at that time: its version, and a digest of its title, standfirst and text. */
    version: integer().notNull(),
    digest: text().notNull(),
    checkedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    checkedAt: createdAt(),
  },
  (t) => [
    index("translations_source_id_idx").on(t.sourceId),
    index("translations_checked_by_idx").on(t.checkedBy),
  ],
);
