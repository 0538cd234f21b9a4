import "server-only";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { readByIndex, type Transaction } from "@/db/client";
import { entries, media, mediaUses, revisions } from "@/db/schema";
import { contentKeys, contentTypes } from "@/lib/content/registry";
import { siteUrl } from "@/lib/entries/present";
import { isPublic } from "@/lib/entries/queries/conditions";
import { entriesTag } from "@/lib/entries/tags";
import { mediaUrl } from "@/lib/media/present";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { maxNews, type NewsItem, newsLife, partSize, type SitemapItem } from "./types";

const newsTypes = contentKeys.filter((key) => contentTypes[key].inFeeds);
/** Pictures of one file; Google reads a thousand of one address. */
const maxPictures = 100_000;

/** When something last changed among the entries of each file, ISO 8601; a place for each file. */
export async function listEntryParts(): Promise<string[]> {
  "use cache";
  cacheLife("max");
  cacheTag(...contentKeys.map(entriesTag));
  const { locales } = await getSettings();
  const rows = await readByIndex((tx) =>
    tx.execute<{ modified: string }>(sql`
      select ${iso(sql`max(modified)`)} as modified from (
        select ${modified} as modified,
          (row_number() over (order by ${entries.id}) - 1) / ${partSize}::int as part
        from ${shownEntries(locales)}) numbered
      group by part order by part`),
  );
  return rows.map((row) => row.modified);
}

type Row = { id: string; group: string; locale: Locale; path: string; modified: string };

/**
 * The public entries of one file, from 0, each with its translations and pictures: three queries. Not
 * kept by itself, for what is made of them is.
 */
export async function listEntryAddresses(part: number): Promise<SitemapItem[]> {
  cacheTag(...contentKeys.map(entriesTag));
  const { locales, defaultLocale } = await getSettings();
  return readByIndex(async (tx) => {
    const rows = await tx.execute<Row>(sql`
      select ${entries.id}, ${entries.translationGroup} as "group", ${entries.locale}, ${entries.path},
        ${iso(modified)} as modified
      from ${shownEntries(locales)}
      order by ${entries.id} limit ${partSize} offset ${part * partSize}`);
    const link = (row: { locale: Locale; path: string }) => ({
      locale: row.locale,
      url: siteUrl(row.locale, row.path, defaultLocale),
    });
    const groups = await loadGroups(tx, rows, locales);
    const pictures = await loadPictures(tx, rows);
    return rows.map((row) => ({
      url: link(row).url,
      modifiedAt: row.modified,
      translations: (groups.get(row.group) ?? []).map(link),
      pictures: pictures.get(row.id) ?? [],
    }));
  });
}

async function loadGroups(tx: Transaction, rows: readonly Row[], locales: Locale[]) {
  const found = await tx.execute<Row>(sql`
    select ${entries.translationGroup} as "group", ${entries.locale}, ${entries.path} from ${entries}
    where ${and(isPublic(), inArray(entries.locale, locales))}
      and ${entries.translationGroup} = any(${arrayOf(rows.map(({ group }) => group))})
    order by ${entries.locale}`);
  return gather(found, (row) => [row.group, row]);
}

async function loadPictures(tx: Transaction, rows: readonly Row[]) {
  type Picture = { entryId: string; id: string; filename: string; sha256: string };
  const found = await tx.execute<Picture>(sql`
    select ${mediaUses.entryId} as "entryId", ${media.id}, ${media.filename}, ${media.sha256}
    from ${mediaUses} join ${media} on ${media.id} = ${mediaUses.mediaId}
    where ${mediaUses.place} = 'published' and ${media.kind} = 'image' and ${media.deletedAt} is null
      and ${mediaUses.entryId} = any(${arrayOf(rows.map(({ id }) => id))})
    order by ${media.id} limit ${maxPictures}`);
  return gather(found, (file) => [file.entryId, mediaUrl(file)]);
}

/** What was published in the last two days when this was read; whoever tells it looks at the clock again. */
export async function listNews(): Promise<NewsItem[]> {
  "use cache";
  cacheLife("max");
  cacheTag(...newsTypes.map(entriesTag));
  const { locales, defaultLocale } = await getSettings();
  const rows = await readByIndex((tx) =>
    tx.execute<{ locale: Locale; path: string; title: string; published: string }>(sql`
      select ${entries.locale}, ${entries.path}, ${revisions.title},
        ${iso(entries.publishedAt)} as published
      from ${shownEntries(locales)} and ${inArray(entries.type, newsTypes)}
        and ${entries.publishedAt} > now() - make_interval(secs => ${newsLife / 1000})
      order by ${entries.publishedAt} desc, ${entries.id} desc limit ${maxNews}`),
  );
  return rows.map(({ locale, path, title, published }) => ({
    ...{ locale, title, publishedAt: published },
    url: siteUrl(locale, path, defaultLocale),
  }));
}

/** Public entries in the languages of the site, with their texts; conditions may follow. */
function shownEntries(locales: Locale[]): SQL {
  return sql`${entries} join ${revisions} on ${revisions.id} = ${entries.publishedRevisionId}
    where ${and(isPublic(), inArray(entries.locale, locales))}`;
}

const modified = sql`greatest(${revisions.createdAt}, ${entries.publishedAt})`;

/** Whole seconds, rounded down. */
const iso = (date: SQL | typeof entries.publishedAt) =>
  sql<string>`to_char(${date} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** One parameter, however many ids. */
const arrayOf = (ids: string[]) => sql`${`{${ids.join()}}`}::uuid[]`;

function gather<T, V>(items: readonly T[], of: (item: T) => [string, V]): Map<string, V[]> {
  const lists = new Map<string, V[]>();
  for (const item of items) {
    const [key, value] = of(item);
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
