import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { drafts, entries, terms } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import type { listEntriesInput } from "../input";

type Filter = z.output<typeof listEntriesInput>;

/** What a list was narrowed to, apart from its search and its status. */
export function conditionsOf(filter: Filter, actor: Actor, timeZone: string): SQL | undefined {
  const { type, locale, author, term, from, to } = filter;
  const authorId = author === "me" ? personId(actor) : author;
  const date = dates[filter.dated];
  return and(
    eq(entries.type, type),
    locale ? eq(entries.locale, locale) : undefined,
    authorId ? eq(entries.authorId, authorId) : undefined,
    term ? carries(term) : undefined,
    from ? sql`${date} >= ${from}::timestamp at time zone ${timeZone}` : undefined,
    to ? sql`${date} < (${to}::timestamp + interval '1 day') at time zone ${timeZone}` : undefined,
  );
}

const dates = {
  updated: entries.updatedAt,
  published: entries.publishedAt,
  created: entries.createdAt,
};

/** The term itself or what it is called in another language. */
function carries(termId: string): SQL {
  const group = db.select({ g: terms.translationGroup }).from(terms).where(eq(terms.id, termId));
  return sql`${drafts.fields} -> 'termIds' ?| array(
    select ${terms.id}::text from ${terms} where ${terms.translationGroup} in (${group}))`;
}

const plainTitle = sql`plain_text(${drafts.title})`;

/** Every word stands in the title; accents and case aside. */
export function matches(q: string): SQL | undefined {
  const words = q.split(/\s+/).slice(0, 8);
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`${plainTitle} ilike plain_text(${pattern})`;
    }),
  );
}

/** Trigrams forgive typing errors. */
export function nearlyMatches(q: string): SQL {
  return sql`plain_text(${q}) <% ${plainTitle}`;
}
