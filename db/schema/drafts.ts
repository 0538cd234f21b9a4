import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** Characters or blocks that one update took out in one place and put into another, as Yjs counts. */
export type DraftMove = {
  from: [client: number, clock: number];
  to: [client: number, clock: number];
  length: number;
};

const entryId = () =>
  uuid()
    .notNull()
    .references(() => entries.id, { onDelete: "cascade" });
const someone = () => uuid().references(() => people.id, { onDelete: "set null" });

/** Every change of a draft as it arrived; `version` is the draft's version that it led to. */
export const draftUpdates = pgTable(
  "draft_updates",
  {
    entryId: entryId(),
    version: integer().notNull(),
    /** Tells two updates apart that claim to be the same version. */
    token: id().primaryKey(),
    update: bytea().notNull(),
    moves: jsonb().$type<DraftMove[]>().notNull().default([]),
    personId: someone(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("draft_updates_version_key").on(t.entryId, t.version),
    index("draft_updates_person_id_idx").on(t.personId),
  ],
);

/** What all updates up to `version` add up to, so that they need not be kept. */
export const draftStates = pgTable("draft_states", {
  entryId: uuid()
    .primaryKey()
    .references(() => entries.id, { onDelete: "cascade" }),
  version: integer().notNull(),
  state: bytea().notNull(),
  moves: jsonb().$type<DraftMove[]>().notNull().default([]),
});

/** Who writes under which of Yjs's client numbers. */
export const draftWriters = pgTable(
  "draft_writers",
  {
    entryId: entryId(),
    client: bigint({ mode: "number" }).notNull(),
    personId: someone(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.client] }),
    index("draft_writers_person_id_idx").on(t.personId),
  ],
);

/** What somebody typed and a merge took away, until it is put back or let go. */
export const draftLosses = pgTable(
  "draft_losses",
  {
    id: id(),
    entryId: entryId(),
    /** `document`, `title`, or the name of a field. */
    place: text().notNull(),
    text: text().notNull(),
    /** The blocks to put back, where it stood in the document. */
    document: jsonb().$type<unknown>(),
    typedBy: someone(),
    takenBy: someone(),
    createdAt: createdAt(),
    resolvedAt: at(),
    resolvedBy: someone(),
  },
  (t) => [
    index("draft_losses_entry_id_idx").on(t.entryId),
    index("draft_losses_open_idx").on(t.entryId, t.id).where(sql`${t.resolvedAt} is null`),
    index("draft_losses_typed_by_idx").on(t.typedBy),
    index("draft_losses_taken_by_idx").on(t.takenBy),
    index("draft_losses_resolved_by_idx").on(t.resolvedBy),
  ],
);

/** Who has a draft open and where their cursor is; a row that is not renewed means nothing. */
export const draftPresence = pgTable(
  "draft_presence",
  {
    entryId: entryId(),
    client: bigint({ mode: "number" }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    state: bytea().notNull(),
    seenAt: at().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.client] }),
    index("draft_presence_person_id_idx").on(t.personId),
  ],
);
