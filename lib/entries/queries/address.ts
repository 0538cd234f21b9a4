import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, entryTerms, people, redirects, settings, terms } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { defaultSettings, type SiteSettings } from "@/lib/settings/types";
import { isPublic } from "./conditions";

/** `entryId` where it is an entry's, not a list of some. */
export type Address =
  | { kind: "found"; entryId: string | null }
  | { kind: "moved"; path: string }
  | { kind: "nothing" };

type Row = {
  site: Partial<SiteSettings> | null;
  total: number;
  entry: string | null;
  moved: string | null;
};

/**
 * Tells the proxy, before any page renders, what lies at an address, so that "not found" and "moved"
 * have their true status and random addresses fill no cache. `path` has no leading slash; `prefix`
 * is the language in the address or null. One query.
 */
export async function resolveAddress(prefix: Locale | null, path: string) {
  const { listed, page } = splitPage(path);
  const [section = "", name = ""] = listed.split("/", 2);
  const locale = sql`coalesce(${prefix}::text,
    (select value->>'defaultLocale' from ${settings} where key = 'site'),
    ${defaultSettings.defaultLocale}::text)`;
  const posts = sql`select count(*)::int from ${entries}
    where ${isPublic()} and ${entries.type} = 'post' and ${entries.locale} = ${locale}`;
  const [row] = await db.execute<Row>(sql`
    select (select value from ${settings} where key = 'site') as site,
      case
        when ${listed} in ('', 'blog', 'search') then (${posts})
        when ${section} = 'tag' then (${posts} and ${entries.id} in (
          select ${entryTerms.entryId} from ${entryTerms} join ${terms} on ${terms.id} = ${entryTerms.termId}
          where ${terms.locale} = ${locale} and ${terms.slug} = ${name}
            and ${terms.deletedAt} is null))
        when ${section} = 'author' then (${posts} and ${entries.authorId} = (
          select ${people.id} from ${people} where ${people.slug} = ${name}))
        else (select count(*)::int from ${entries}
          where ${entries.locale} = ${locale} and ${entries.path} = ${listed} and ${isPublic()})
      end as total,
      (select ${entries.id} from ${entries}
        where ${entries.locale} = ${locale} and ${entries.path} = ${listed} and ${isPublic()}) as entry,
      (select ${entries.path} from ${redirects}
        join ${entries} on ${entries.id} = ${redirects.entryId}
        where ${redirects.locale} = ${locale} and ${redirects.path} = ${path} and ${isPublic()}
      ) as moved`);
  const site = { ...defaultSettings, ...row?.site };
  return { site, address: addressOf(row, isFixed(listed), page, site.postsPerPage) };
}

/** `blog/page/3` is the third page of `blog`. */
function splitPage(path: string): { listed: string; page: number | null } {
  const match = /^(blog|(?:tag|author)\/[^/]+)\/page\/([1-9]\d{0,4})$/.exec(path);
  return match
    ? { listed: match[1] ?? path, page: Number(match[2]) }
    : { listed: path, page: null };
}

/** Pages of the site's own, which are there however empty. */
const isFixed = (listed: string) => ["", "blog", "search"].includes(listed);

function addressOf(
  row: Row | undefined,
  fixed: boolean,
  page: number | null,
  size: number,
): Address {
  const total = row?.total ?? 0;
  const found = page === null ? fixed || total > 0 : page > 1 && (page - 1) * size < total;
  if (found) return { kind: "found", entryId: row?.entry ?? null };
  return row?.moved ? { kind: "moved", path: row.moved } : { kind: "nothing" };
}
