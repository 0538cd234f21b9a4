import "server-only";
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaFolders } from "@/db/schema";
import { fileColumns } from "@/lib/media/queries/file";
import { nameOf, parentOf } from "../present/path";
import type { DavFile, Resource } from "../types";

/** More than any program wants to list at once. */
const most = 10_000;

type FolderRow = { id: string; name: string; createdAt: Date };

/**
 * What lies at a path of the library. Folders of the library do not lie in each other; one whose name
 * is a path, such as `2026/boats`, is a collection in a collection here.
 */
export async function findMedium(inner: string): Promise<Resource | null> {
  const folder = await findFolder(inner);
  if (folder) return folder;
  const parent = parentOf(inner);
  const holder = parent === "" ? null : await findFolder(parent);
  if (parent !== "" && !holder?.folderId) return null;
  const rows = await selectFiles(holder?.folderId ?? null, wanted(nameOf(inner)));
  return (
    named(rows, `media${parent && `/${parent}`}`).find(({ path }) => path === `media/${inner}`) ??
    null
  );
}

export async function listMedium(
  inner: string,
  { folderId }: { folderId?: string | null } & object,
) {
  const prefix = inner && `${inner}/`;
  const rows = await db
    .select({ id: mediaFolders.id, name: mediaFolders.name, createdAt: mediaFolders.createdAt })
    .from(mediaFolders)
    .where(sql`starts_with(${mediaFolders.name}, ${prefix})`)
    .orderBy(asc(mediaFolders.name))
    .limit(most);
  const collections = new Map<string, Resource>();
  for (const row of rows) {
    const [name = ""] = row.name.slice(prefix.length).split("/");
    const whole = row.name === prefix + name;
    if (name && (whole || !collections.has(name))) {
      collections.set(name, collectionOf(prefix + name, whole ? row : null, row.createdAt));
    }
  }
  const files = folderId === undefined ? [] : await selectFiles(folderId);
  const taken = new Set(collections.keys());
  const shown = named(files, `media${inner && `/${inner}`}`);
  return [...collections.values(), ...shown.filter(({ path }) => !taken.has(nameOf(path)))];
}

/** The folders at a path and below it, the deepest first. */
export function listFoldersBelow(inner: string): Promise<FolderRow[]> {
  return db
    .select({ id: mediaFolders.id, name: mediaFolders.name, createdAt: mediaFolders.createdAt })
    .from(mediaFolders)
    .where(or(eq(mediaFolders.name, inner), sql`starts_with(${mediaFolders.name}, ${`${inner}/`})`))
    .orderBy(sql`length(${mediaFolders.name}) desc`)
    .limit(most);
}

/** A folder, or the beginning of the names of some. */
async function findFolder(inner: string) {
  const [row] = await db
    .select({ id: mediaFolders.id, name: mediaFolders.name, createdAt: mediaFolders.createdAt })
    .from(mediaFolders)
    .where(or(eq(mediaFolders.name, inner), sql`starts_with(${mediaFolders.name}, ${`${inner}/`})`))
    .orderBy(sql`length(${mediaFolders.name})`)
    .limit(1);
  return row ? collectionOf(inner, row.name === inner ? row : null, row.createdAt) : null;
}

function collectionOf(inner: string, row: FolderRow | null, createdAt: Date) {
  const folder = row ? { folderId: row.id } : {};
  const path = `media/${inner}`;
  return { is: "collection" as const, path, createdAt, updatedAt: createdAt, ...folder };
}

type FileRow = DavFile & { createdAt: Date; updatedAt: Date };

function selectFiles(folderId: string | null, more?: SQL): Promise<FileRow[]> {
  return db
    .select({
      ...fileColumns,
      createdBy: media.createdBy,
      createdAt: media.createdAt,
    })
    .from(media)
    .where(
      and(
        isNull(media.deletedAt),
        folderId ? eq(media.folderId, folderId) : isNull(media.folderId),
        more,
      ),
    )
    .orderBy(asc(media.id))
    .limit(most);
}

/** A name, or that of which a numbered one is another. */
function wanted(name: string): SQL | undefined {
  const plain = name.replace(/ \(\d+\)(?=(?:\.[^.]+)?$)/, "");
  return or(eq(media.filename, name), eq(media.filename, plain));
}

/** The library lets several files have one name; here the later ones carry a number. */
function named(rows: FileRow[], parent: string): Resource[] {
  const seen = new Map<string, number>();
  return rows.map(({ createdAt, updatedAt, ...file }) => {
    const n = (seen.get(file.filename) ?? 0) + 1;
    seen.set(file.filename, n);
    const name = n === 1 ? file.filename : file.filename.replace(/(\.[^.]+)?$/, ` (${n})$1`);
    return { is: "file", path: `${parent}/${name}`, createdAt, updatedAt, file };
  });
}
