import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, tsvector, updatedAt } from "./columns";
import { people } from "./people";

/** What the writer fills in beside title and text; validated in the content domain. */
export type EntryFields = {
  slug: string;
  excerpt: string;
  coverId: string | null;
  termIds: string[];
  seoTitle: string;
  seoDescription: string;
};

export const entries = pgTable(
  "entries",
  {
    id: id(),
    type: text().notNull(),
    locale: text().notNull(),
    /** Entries that say the same in other languages share it. */
    translationGroup: uuid().notNull().default(sql`uuid_v7()`),
    parentId: uuid().references((): AnyPgColumn => entries.id, { onDelete: "restrict" }),
    position: integer().notNull().default(0),
    slug: text().notNull(),
    /** Address below the locale, without a leading slash: `blog/<slug>` or `<parent>/<slug>`. */
    path: text().notNull(),
    authorId: uuid().references(() => people.id, { onDelete: "set null" }),
    publishedRevisionId: uuid().references((): AnyPgColumn => revisions.id, {
      onDelete: "set null",
    }),
    publishedAt: at(),
    unpublishAt: at(),
    deletedAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("entries_path_key").on(t.locale, t.path).where(sql`${t.deletedAt} is null`),
    uniqueIndex("entries_translation_key")
      .on(t.translationGroup, t.locale)
      .where(sql`${t.deletedAt} is null`),
    index("entries_parent_id_idx").on(t.parentId, t.position),
    index("entries_author_id_idx").on(t.authorId),
    index("entries_published_revision_id_idx").on(t.publishedRevisionId),
    index("entries_published_idx").on(t.type, t.locale, t.publishedAt.desc()),
    index("entries_updated_idx").on(t.type, t.updatedAt.desc()),
    index("entries_desk_updated_idx").on(t.type, t.updatedAt.desc(), t.id.desc()),
    index("entries_desk_published_idx").on(t.type, t.publishedAt.desc().nullsLast(), t.id.desc()),
    index("entries_desk_counts_idx").on(
      t.type,
      t.locale,
      t.authorId,
      t.deletedAt,
      t.publishedAt,
      t.unpublishAt,
    ),
    index("entries_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
  ],
);

/** The one mutable text of an entry; `version` grows with each save. */
export const drafts = pgTable(
  "drafts",
  {
    entryId: uuid()
      .primaryKey()
      .references(() => entries.id, { onDelete: "cascade" }),
    version: integer().notNull().default(1),
    title: text().notNull().default(""),
    fields: jsonb().$type<EntryFields>().notNull(),
    document: jsonb().$type<unknown>().notNull(),
    updatedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("drafts_updated_by_idx").on(t.updatedBy),
    index("drafts_title_trgm_idx").using("gin", sql`${t.title} gin_trgm_ops`),
    index("drafts_title_plain_idx").using("gin", sql`plain_text(${t.title}) gin_trgm_ops`),
    index("drafts_title_order_idx").on(sql`${t.title} collate "es-x-icu"`, t.entryId),
    index("drafts_terms_idx").using("gin", sql`(${t.fields} -> 'termIds')`),
  ],
);

/**
 * A text as it was: published, kept under a name, restored, or kept by itself before more work (a
 * trigger upon drafts). Another trigger refuses changes.
 */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references((): AnyPgColumn => entries.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    kind: text({ enum: ["published", "named", "automatic", "restored"] })
      .notNull()
      .default("published"),
    name: text().notNull().default(""),
    /** When the text was last worked on before it was kept. */
    writtenAt: at(),
    /** Of a restored one: the number of that which was restored. */
    restoredFrom: integer(),
    title: text().notNull(),
    fields: jsonb().$type<EntryFields>().notNull(),
    document: jsonb().$type<unknown>().notNull(),
    createdBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("revisions_number_key").on(t.entryId, t.number),
    index("revisions_created_by_idx").on(t.createdBy),
    index("revisions_thinned_idx").on(t.entryId, t.createdAt).where(sql`${t.kind} = 'automatic'`),
    check(
      "revisions_kind_check",
      sql`${t.kind} in ('published', 'named', 'automatic', 'restored')`,
    ),
  ],
);

const searchVector = sql`
  setweight(to_tsvector(case when locale = 'es' then 'cauce_es'::regconfig else 'cauce_en'::regconfig end, title), 'A') ||
  setweight(to_tsvector(case when locale = 'es' then 'cauce_es'::regconfig else 'cauce_en'::regconfig end, excerpt), 'B') ||
  setweight(to_tsvector(case when locale = 'es' then 'cauce_es'::regconfig else 'cauce_en'::regconfig end, body), 'C')`;

/** The words of the published revision, for full-text search and, by trigrams, typing errors. */
export const entrySearch = pgTable(
  "entry_search",
  {
    entryId: uuid()
      .primaryKey()
      .references(() => entries.id, { onDelete: "cascade" }),
    locale: text().notNull(),
    title: text().notNull(),
    excerpt: text().notNull(),
    body: text().notNull(),
    vector: tsvector().notNull().generatedAlwaysAs(searchVector),
  },
  (t) => [
    index("entry_search_vector_idx").using("gin", t.vector),
    index("entry_search_title_trgm_idx").using("gin", sql`${t.title} gin_trgm_ops`),
  ],
);

/** Old addresses; they point at the entry, so a chain of moves is still one redirect. */
export const redirects = pgTable(
  "redirects",
  {
    id: id(),
    locale: text().notNull(),
    path: text().notNull(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("redirects_path_key").on(t.locale, t.path),
    index("redirects_entry_id_idx").on(t.entryId),
  ],
);
