import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** Both ends of a selection: relative positions (Yjs) that follow the text as it changes. */
export type CommentAnchor = { from: unknown; to: unknown };

/** What is being said about a piece of a draft. */
export const commentThreads = pgTable(
  "comment_threads",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    anchor: jsonb().$type<CommentAnchor>(),
    /** The words that were selected, as they were. */
    quote: text().notNull(),
    createdBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    resolvedAt: at(),
    resolvedBy: uuid().references(() => people.id, { onDelete: "set null" }),
  },
  (t) => [
    index("comment_threads_entry_id_idx").on(t.entryId, t.id),
    index("comment_threads_created_by_idx").on(t.createdBy),
    index("comment_threads_resolved_by_idx").on(t.resolvedBy),
  ],
);

export const comments = pgTable(
  "comments",
  {
    id: id(),
    threadId: uuid()
      .notNull()
      .references(() => commentThreads.id, { onDelete: "cascade" }),
    words: text().notNull(),
    createdBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("comments_thread_id_idx").on(t.threadId, t.id),
    index("comments_created_by_idx").on(t.createdBy),
  ],
);

/** Whom a comment speaks to by name. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.personId] }),
    index("comment_mentions_person_id_idx").on(t.personId),
  ],
);
