import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, entries, media, people, terms } from "@/db/schema";

/*
 * One bounded query for each kind of thing that the desk searches. Who may ask is decided in
 * `searchDesk`; a test looks at each plan, so that none reads a whole table.
 */
const most = { entry: 8, person: 4, file: 5, term: 4 };

const entryFacts = {
  id: entries.id,
  type: entries.type,
  locale: entries.locale,
  label: drafts.title,
  publishedAt: entries.publishedAt,
  unpublishAt: entries.unpublishAt,
  deletedAt: entries.deletedAt,
};

/** What a person wrote last. */
export function selectLatest(personId: string) {
  return db
    .select(entryFacts)
    .from(drafts)
    .innerJoin(entries, eq(entries.id, drafts.entryId))
    .where(and(eq(drafts.updatedBy, personId), isNull(entries.deletedAt)))
    .orderBy(desc(drafts.updatedAt))
    .limit(most.entry);
}

const plainTitle = sql`plain_text(${drafts.title})`;

export function selectEntries(q: string) {
  return selectTitled(hasWords(plainTitle, q), q);
}

/** Trigrams forgive typing errors. */
export function selectLike(q: string) {
  return selectTitled(sql`plain_text(${q}) <% ${plainTitle}`, q);
}

function selectTitled(words: SQL | undefined, q: string) {
  return db
    .select(entryFacts)
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .where(and(isNull(entries.deletedAt), words))
    .orderBy(byLikeness(plainTitle, q), desc(entries.updatedAt))
    .limit(most.entry);
}

export function selectTerms(q: string) {
  const name = sql`plain_text(${terms.name})`;
  return db
    .select({ id: terms.id, kind: terms.kind, locale: terms.locale, name: terms.name })
    .from(terms)
    .where(and(isNull(terms.deletedAt), hasWords(name, q)))
    .orderBy(byLikeness(name, q), terms.id)
    .limit(most.term);
}

export function selectFiles(q: string) {
  return db
    .select({ id: media.id, kind: media.kind, filename: media.filename })
    .from(media)
    .where(and(isNull(media.deletedAt), hasWords(sql`${media.search}`, q)))
    .orderBy(desc(media.createdAt))
    .limit(most.file);
}

export function selectPeople(q: string) {
  const words = sql`plain_text(${people.name} || ' ' || ${people.email})`;
  return db
    .select({ id: people.id, name: people.name, email: people.email, role: people.role })
    .from(people)
    .where(hasWords(words, q))
    .orderBy(byLikeness(words, q), people.id)
    .limit(most.person);
}

/** Each word stands in the text; written so that its trigram index is used. */
function hasWords(text: SQL, q: string): SQL | undefined {
  const words = q.split(/\s+/).slice(0, 8);
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`${text} ilike plain_text(${pattern})`;
    }),
  );
}

function byLikeness(text: SQL, q: string): SQL {
  return sql`similarity(${text}, plain_text(${q})) desc`;
}
