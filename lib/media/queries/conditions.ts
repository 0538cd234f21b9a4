import "server-only";
import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { media } from "@/db/schema";
import type { listMediaInput } from "../input";
import { sizeBounds } from "../types";

type Filters = Pick<
  z.output<typeof listMediaInput>,
  "ids" | "q" | "kind" | "folder" | "size" | "use" | "alt"
>;

/** What a file must be to be listed; each condition is worded as the index that serves it. */
export function conditionsOf({ ids, q, kind, folder, size, use, alt }: Filters): SQL | undefined {
  return and(
    isNull(media.deletedAt),
    ids ? inArray(media.id, ids) : undefined,
    kind ? eq(media.kind, kind) : undefined,
    folder === "none" ? isNull(media.folderId) : undefined,
    folder && folder !== "none" ? eq(media.folderId, folder) : undefined,
    size ? between(size) : undefined,
    use === "unused" ? isUnused : undefined,
    alt ? lacksWords(alt) : undefined,
    ...wordsOf(q).map(contains),
  );
}

function between(size: keyof typeof sizeBounds): SQL | undefined {
  const [from, to] = sizeBounds[size];
  return and(gte(media.size, from), to === null ? undefined : lt(media.size, to));
}

const isUnused = sql`${media.uses} = 0
  and not exists (select from people where avatar_id = ${media.id})
  and not exists (select from settings where key = 'site' and value ->> 'logoId' = ${media.id}::text)`;

function lacksWords(locale: "es" | "en" | "any"): SQL | undefined {
  const empty = (one: "es" | "en") =>
    sql`coalesce(${media.alt} ->> ${sql.raw(`'${one}'`)}, '') = ''`;
  const lacks = locale === "any" ? sql`(${empty("es")} or ${empty("en")})` : empty(locale);
  return sql`${media.kind} = 'image' and ${lacks}`;
}

function wordsOf(q: string): string[] {
  return q
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .slice(0, 8);
}

/**
 * Every word of the search stands in the name, a text alternative or a caption, accents aside. Two
 * letters must begin a word there, since the index knows trigrams; one letter asks for nothing.
 */
function contains(word: string): SQL {
  const plain = word.replace(/[\\%_]/g, "\\$&");
  const like = (pattern: string) => sql`${media.search} like lower(unaccent(${pattern}))`;
  return word.length > 2
    ? like(`%${plain}%`)
    : sql`(${like(`${plain}%`)} or ${like(`% ${plain}%`)})`;
}
