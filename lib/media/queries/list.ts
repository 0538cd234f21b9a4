import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { media, mediaFolders, mediaUses, people } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { listMediaInput, mediaIdInput } from "../input";
import { authorize, canEdit, canUpload } from "../policy";
import { presentItem } from "../present/item";
import type { LibraryItem, LibraryPage } from "../types";
import { conditionsOf } from "./conditions";
import { afterCursor, cursorOf, orderOf, readCursor } from "./keyset";

const pageSize = 40;
/** Beyond, a list says "more than". */
const maxCounted = 1000;

type Wanted = z.output<typeof listMediaInput>;

/** A page of the library: the files after or before one, however many there are. */
export async function listMedia(actor: Actor, raw: unknown): Promise<LibraryPage> {
  authorize(actor, canUpload(actor));
  const wanted = parseInput(listMediaInput, raw, actor);
  const backwards = wanted.before !== undefined;
  const paged = backwards || wanted.after !== undefined;
  const [rows, [counted]] = await Promise.all([
    pageQuery(wanted),
    db.execute<{ total: number }>(countQuery(wanted)),
  ]);
  const total = counted?.total ?? 0;
  const more = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : paged;
  return {
    items: shown.map((row) => presentItem(row, actor.locale, canEdit(actor, row))),
    cursors: shown.map((row) => cursorOf(row, wanted.sort)),
    next: last && hasNext ? cursorOf(last, wanted.sort) : null,
    previous: first && hasPrevious ? cursorOf(first, wanted.sort) : null,
    total: Math.min(total, maxCounted),
    beyond: total > maxCounted,
  };
}

function pageQuery(wanted: Wanted) {
  const backwards = wanted.before !== undefined;
  const cursor = readCursor(wanted.before ?? wanted.after, wanted.sort);
  const beyond = cursor ? afterCursor(cursor, wanted.sort, backwards) : undefined;
  return selectItems(and(conditionsOf(wanted), beyond))
    .orderBy(...orderOf(wanted.sort, backwards))
    .limit(pageSize + 1);
}

/** In the order of the list, so that the same index serves and the count stops early. */
function countQuery(wanted: Wanted): SQL {
  const order = sql.join(orderOf(wanted.sort, false), sql`, `);
  return sql`select count(*)::int as total from (select from ${media}
    where ${conditionsOf(wanted)} order by ${order} limit ${maxCounted + 1}) found`;
}

/** One file as the library shows it, or null. */
export async function getLibraryItem(actor: Actor, raw: unknown): Promise<LibraryItem | null> {
  authorize(actor, canUpload(actor));
  const { id } = parseInput(mediaIdInput, raw, actor);
  const [row] = await selectItems(and(isNull(media.deletedAt), eq(media.id, id)));
  return row ? presentItem(row, actor.locale, canEdit(actor, row)) : null;
}

/** `media.uses` counts a text twice that is published and goes on as a draft. */
const textsUsing = sql<number>`(select count(distinct ${mediaUses.entryId})::int
  from ${mediaUses} where ${mediaUses.mediaId} = ${media.id})`;

export function selectItems(where: SQL | undefined) {
  return db
    .select({
      id: media.id,
      kind: media.kind,
      filename: media.filename,
      mimeType: media.mimeType,
      size: media.size,
      width: media.width,
      height: media.height,
      duration: media.duration,
      alt: media.alt,
      caption: media.caption,
      placeholder: media.placeholder,
      focalX: media.focalX,
      focalY: media.focalY,
      crop: media.crop,
      whole: media.whole,
      sha256: media.sha256,
      uses: textsUsing,
      createdAt: media.createdAt,
      createdBy: media.createdBy,
      creator: people.name,
      folderId: media.folderId,
      folder: mediaFolders.name,
    })
    .from(media)
    .leftJoin(people, eq(people.id, media.createdBy))
    .leftJoin(mediaFolders, eq(mediaFolders.id, media.folderId))
    .where(where)
    .$dynamic();
}

/** How PostgreSQL goes about a list and its count, line by line; for tests. */
export async function explainList(raw: unknown): Promise<string[]> {
  const wanted = listMediaInput.parse(raw);
  const plans = [pageQuery(wanted).getSQL(), countQuery(wanted)].map((query) =>
    db.execute<{ "QUERY PLAN": string }>(sql`explain ${query}`),
  );
  return (await Promise.all(plans)).flat().map((row) => row["QUERY PLAN"]);
}
