// Without "server-only", which Next refuses below pages/; the database driver keeps it off the browser.
import { and, asc, between, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { media, mediaChunks } from "@/db/schema";
import { withDeadline } from "@/lib/core/deadline";
import type { Part } from "@/lib/core/delivery/plan";
import { chunkSize } from "../types";

/** At once in memory: 1 MiB. */
const chunksPerQuery = 4;

/** What every door tells of a file. */
export const fileColumns = {
  id: media.id,
  kind: media.kind,
  filename: media.filename,
  mimeType: media.mimeType,
  size: media.size,
  sha256: media.sha256,
  updatedAt: media.updatedAt,
  blobId: media.blobId,
};

/** What serving a file needs to know of it, or null. */
export async function getMediaFile(id: string) {
  const [file] = await listMediaFiles([id]);
  return file ?? null;
}

export type MediaFile = NonNullable<Awaited<ReturnType<typeof getMediaFile>>>;

/** The same of several, in any order; what is gone is left out. */
export function listMediaFiles(ids: string[]) {
  return withDeadline(
    db
      .select(fileColumns)
      .from(media)
      .where(and(inArray(media.id, ids), isNull(media.deletedAt))),
  );
}

/** The bytes of `parts` of a blob, piece by piece: the next is read when it is asked for. */
export async function* readMedia(id: string, parts: Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if ("text" in part) yield Buffer.from(part.text);
    else yield* readStretch(id, part.start, part.end);
  }
}

async function* readStretch(id: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const last = Math.floor(end / chunkSize);
  let index = Math.floor(start / chunkSize);
  while (index <= last) {
    const chunks = await getChunks(id, index, Math.min(index + chunksPerQuery - 1, last));
    for (const bytes of chunks) {
      const from = Math.max(0, start - index * chunkSize);
      yield bytes.subarray(from, end - index * chunkSize + 1);
      index += 1;
    }
  }
}

async function getChunks(id: string, from: number, to: number): Promise<Buffer[]> {
  const rows = await withDeadline(
    db
      .select({ bytes: mediaChunks.bytes })
      .from(mediaChunks)
      .where(and(eq(mediaChunks.blobId, id), between(mediaChunks.index, from, to)))
      .orderBy(asc(mediaChunks.index)),
  );
  if (rows.length !== to - from + 1) throw new Error(`Blob ${id} lacks pieces ${from} to ${to}`);
  return rows.map((row) => row.bytes);
}
