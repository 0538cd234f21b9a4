import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { davTexts, drafts, entries } from "@/db/schema";
import { markdownFromDocument } from "@/lib/documents/markdown";
import type { Document } from "@/lib/documents/types";
import type { Locale } from "@/lib/messages/catalogue";
import { withFrontMatter } from "../present/front-matter";
import { nameOf } from "../present/path";
import type { Resource } from "../types";

export type EntryPlace = { area: "posts" | "pages"; locale: Locale; inner: string };

export const typeOf = ({ area }: { area: string }) => (area === "posts" ? "post" : "page");
const most = 10_000;

/** `<address>.md` is an entry; the address of a page is also the collection of those below it. */
export async function findEntry(place: EntryPlace): Promise<Resource | null> {
  const address = place.inner.replace(/\.md$/, "");
  const [row] = await selectEntries(
    and(ofKind(place), eq(entries.path, addressOf(place, address))),
  ).limit(1);
  if (!row) return null;
  return address === place.inner
    ? place.area === "pages"
      ? above(row, place)
      : null
    : textOf(row, place);
}

/** The entries directly in a collection, and the collections of those that have some below them. */
export async function listEntries(place: EntryPlace): Promise<Resource[]> {
  const parent = place.inner === "" ? null : await idAt(place);
  if (parent === undefined) return [];
  const inside = parent === null ? isNull(entries.parentId) : eq(entries.parentId, parent);
  const rows = await selectEntries(and(ofKind(place), place.area === "pages" ? inside : undefined))
    .orderBy(desc(entries.id))
    .limit(most);
  return rows.flatMap((row) => [textOf(row, place), ...(row.holds ? [above(row, place)] : [])]);
}

/** The page whose collection a path is; undefined where there is none. */
export async function idAt(place: EntryPlace): Promise<string | undefined> {
  const [row] = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(ofKind(place), eq(entries.path, addressOf(place, place.inner))));
  return row?.id;
}

function selectEntries(where: SQL | undefined) {
  return db
    .select({
      id: entries.id,
      type: entries.type,
      path: entries.path,
      published: sql<boolean>`${entries.publishedAt} is not null`,
      createdAt: entries.createdAt,
      updatedAt: drafts.updatedAt,
      version: drafts.version,
      title: drafts.title,
      fields: drafts.fields,
      document: drafts.document,
      asWritten: davTexts.bytes,
      holds: sql<boolean>`exists (select from ${entries} c
        where c.parent_id = ${entries.id} and c.deleted_at is null)`,
    })
    .from(entries)
    .innerJoin(drafts, eq(drafts.entryId, entries.id))
    .leftJoin(davTexts, and(eq(davTexts.entryId, entries.id), eq(davTexts.version, drafts.version)))
    .where(where)
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectEntries>>[number];

function ofKind(place: EntryPlace) {
  return and(
    isNull(entries.deletedAt),
    eq(entries.type, typeOf(place)),
    eq(entries.locale, place.locale),
  );
}

/** Addresses of posts begin with a word that the folder says already. */
const addressOf = ({ area }: EntryPlace, inner: string) =>
  area === "posts" ? `blog/${inner}` : inner;

const pathIn = ({ area, locale }: EntryPlace, path: string) =>
  `${area}/${locale}/${area === "posts" ? nameOf(path) : path}`;

function above({ path, createdAt, updatedAt }: Row, place: EntryPlace): Resource {
  return { is: "collection", path: pathIn(place, path), createdAt, updatedAt };
}

function textOf(row: Row, place: EntryPlace): Resource {
  const { id, type, version, published, path, createdAt, updatedAt, asWritten } = row;
  const bytes = asWritten ?? textOfDraft(row);
  // One draft can be written in several ways.
  const way = asWritten && createHash("sha256").update(asWritten).digest("hex").slice(0, 8);
  const etag = [id.slice(-12), version, ...(way ? [way] : [])].join("-");
  const entry = { id, type, version, published, bytes, etag };
  return { is: "entry", path: `${pathIn(place, path)}.md`, createdAt, updatedAt, entry };
}

/** What Markdown becomes of a draft, kept by its version: lists tell the length of each. */
const written = new Map<string, Buffer>();

function textOfDraft(row: Row): Buffer {
  const key = `${row.id} ${row.version}`;
  const bytes = written.get(key) ?? Buffer.from(write(row));
  written.delete(key);
  written.set(key, bytes);
  for (const oldest of written.keys()) {
    if (written.size <= 2000) break;
    written.delete(oldest);
  }
  return bytes;
}

function write({ title, fields, document }: Row): string {
  const known = { title, excerpt: fields.excerpt ?? "" };
  return withFrontMatter(known, markdownFromDocument(document as Document));
}
