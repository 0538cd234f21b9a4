import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, entrySearch } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { parseInput } from "@/lib/core/operation";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { searchResourcesInput } from "../input/resources";
import { siteUrl } from "../present";
import { entriesTag } from "../tags";
import type { Highlighted, Page, SearchHit } from "../types";
import { isPublic } from "./conditions";

const perPage = 10;
/** Two letters that changed places in a word of eight leave as much in common (pg_trgm, 0 to 1). */
const likeEnough = 0.36;
/** Private-use characters: they cannot stand in a text, so excerpts need no escaping. */
const [open, close] = ["\uE000", "\uE001"];

type Row = {
  id: string;
  type: string;
  path: string;
  title: string;
  excerpt: string;
  total: number;
};

/** Full-text search in a language, best first; where nothing matches, titles written much alike. */
export async function searchEntries(
  locale: Locale,
  query: string,
  page = 1,
): Promise<Page<SearchHit>> {
  "use cache";
  cacheLife("minutes");
  cacheTag(entriesTag("page"), entriesTag("post"));
  const { defaultLocale } = await getSettings();
  const config = locale === "es" ? "cauce_es" : "cauce_en";
  const words = wordsOf(config, query);
  const marks = `StartSel=${open}, StopSel=${close}`;
  const rows = await db.execute<Row>(sql`
    with hits as (
      select ${entrySearch.entryId} as id, ${entries.type} as type, ${entries.path} as path,
        ${entrySearch.title} as title, ${entrySearch.excerpt} as lead, ${entrySearch.body} as body,
        ts_rank_cd(${entrySearch.vector}, ${words}) as rank,
        word_similarity(unaccent(${query}), unaccent(${entrySearch.title})) as likeness,
        ${entrySearch.vector} @@ ${words} as matches,
        to_tsvector(${config}::regconfig, ${entrySearch.title}) @@ ${words} as titled
      from ${entrySearch} join ${entries} on ${entries.id} = ${entrySearch.entryId}
      where ${isPublic()} and ${entries.locale} = ${locale}
        and (${entrySearch.vector} @@ ${words}
          or word_similarity(unaccent(${query}), unaccent(${entrySearch.title})) > ${likeEnough})
    ), page as (
      select *, count(*) over ()::int as total from hits
      where matches or not exists (select from hits where matches)
      order by matches desc, titled desc, rank desc, likeness desc, id
      limit ${perPage} offset ${(page - 1) * perPage}
    )
    select id, type, path, total,
      ts_headline(${config}::regconfig, title, ${words}, ${`${marks}, HighlightAll=true`}) as title,
      ts_headline(${config}::regconfig, lead || E'\n' || body, ${words},
        ${`${marks}, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "`}) as excerpt
    from page order by matches desc, titled desc, rank desc, likeness desc, id`);
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map((row) => ({
      id: row.id,
      type: row.type,
      url: siteUrl(locale, row.path, defaultLocale),
      title: splitMarks(row.title),
      excerpt: splitMarks(row.excerpt),
    })),
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    total,
  };
}

/** The same for programs, in plain words. */
export async function searchResources(actor: Actor, raw: unknown) {
  const { q, locale, page } = parseInput(searchResourcesInput, raw, actor);
  const found = await searchEntries(locale, q, page);
  const items = found.items.map(({ id, type, title, excerpt, url }) => ({
    id,
    type: type as ContentKey,
    title: plain(title),
    excerpt: plain(excerpt),
    url: env().SITE_URL + url,
  }));
  return { ...found, items };
}

const plain = (pieces: Highlighted) => pieces.map(({ text }) => text).join("");

/** As web search engines read it; a last word may be the beginning of one, for it may still be typed. */
function wordsOf(config: string, query: string): SQL {
  const whole = sql`websearch_to_tsquery(${config}::regconfig, ${query})`;
  const [, rest = "", last] = /^([^"]*?)(?<![-\p{L}\p{N}])([\p{L}\p{N}]{3,})$/u.exec(query) ?? [];
  if (!last) return whole;
  const begun = sql`to_tsquery(${config}::regconfig, ${`${last}:*`})`;
  return sql`(${whole} || (websearch_to_tsquery(${config}::regconfig, ${rest}) && ${begun}))`;
}

function splitMarks(text: string): Highlighted {
  return text
    .split(new RegExp(`(${open}[^${close}]*${close})`))
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.startsWith(open)
        ? { text: piece.slice(1, -1), hit: true }
        : { text: piece, hit: false },
    );
}
