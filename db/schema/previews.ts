import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** Links that show one draft at its address; the token is the id, signed, so nothing secret is kept. */
export const previews = pgTable(
  "previews",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    /** `link` is made to be given away, `pane` is what the desk shows beside the text. */
    purpose: text({ enum: ["link", "pane"] }).notNull(),
    createdBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    revokedAt: at(),
  },
  (t) => [
    index("previews_entry_id_idx").on(t.entryId, t.expiresAt),
    index("previews_created_by_idx").on(t.createdBy),
  ],
);
