import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** Something that one person should know of, shown at the desk until they have seen it. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** `<domain>.<what happened>`; its sentence is in the messages. */
    kind: text().notNull(),
    entryId: uuid().references(() => entries.id, { onDelete: "cascade" }),
    /** What in the entry it is about: a comment, for one. */
    subjectId: uuid(),
    /** Who did it. */
    actorId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** What they wrote. */
    words: text().notNull().default(""),
    createdAt: createdAt(),
    seenAt: at(),
  },
  (t) => [
    index("notices_person_id_idx").on(t.personId, t.id),
    index("notices_unseen_idx").on(t.personId).where(sql`${t.seenAt} is null`),
    index("notices_entry_id_idx").on(t.entryId),
    index("notices_actor_id_idx").on(t.actorId),
  ],
);
