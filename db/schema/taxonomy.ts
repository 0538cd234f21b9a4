import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { entries } from "./entries";

export const terms = pgTable(
  "terms",
  {
    id: id(),
    kind: text({ enum: ["tag", "category"] }).notNull(),
    locale: text().notNull(),
    translationGroup: uuid().notNull().default(sql`uuid_v7()`),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(""),
    createdAt: createdAt(),
    /** Deleted: shown nowhere, but still named by what carried it, so that it can come back. */
    deletedAt: at(),
  },
  (t) => [
    uniqueIndex("terms_slug_key").on(t.locale, t.slug),
    index("terms_name_plain_idx").using("gin", sql`plain_text(${t.name}) gin_trgm_ops`),
    uniqueIndex("terms_translation_key").on(t.translationGroup, t.locale),
    check("terms_kind_check", sql`${t.kind} in ('tag', 'category')`),
  ],
);

/** The terms of what is published; a draft keeps its own in its fields. */
export const entryTerms = pgTable(
  "entry_terms",
  {
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    termId: uuid()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.termId] }),
    index("entry_terms_term_id_idx").on(t.termId),
  ],
);
