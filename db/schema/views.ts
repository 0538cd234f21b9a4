import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { people } from "./people";

/** A list of the desk as one person saved it: its search, filters and order, under a name. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Which list: a content type. */
    list: text().notNull(),
    name: text().notNull(),
    /** What follows the question mark of its address. */
    query: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("saved_views_name_key").on(t.personId, t.list, sql`lower(${t.name})`)],
);
