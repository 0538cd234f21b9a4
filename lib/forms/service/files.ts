import "server-only";
import { readMedia } from "@/lib/media/queries/file";
import { listFiles } from "../queries";
import type { FormMedia } from "../types";

export type LoadedFile = { media: FormMedia; bytes: Buffer | null; updatedAt: Date };

/** One form holds at most so many bytes of files. */
export const mostBytes = 96 * 1024 * 1024;

/** The bytes of files, in order; null of those that no longer fit, which readers find at their address. */
export async function loadFiles(wanted: FormMedia[], most = mostBytes): Promise<LoadedFile[]> {
  const each = [...new Map(wanted.map((media) => [media.id, media])).values()];
  const rows = each.length > 0 ? await listFiles(each.map(({ id }) => id)) : [];
  const known = new Map(rows.map((row) => [row.id, row]));
  const loaded: LoadedFile[] = [];
  let room = most;
  for (const media of each) {
    const row = known.get(media.id);
    if (!row) continue;
    const fits = row.size <= room;
    if (fits) room -= row.size;
    const bytes = fits ? await gather(row.blobId, row.size) : null;
    loaded.push({ media, bytes, updatedAt: row.updatedAt });
  }
  return loaded;
}

async function gather(blobId: string, size: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const parts = size > 0 ? [{ start: 0, end: size - 1 }] : [];
  for await (const piece of readMedia(blobId, parts)) pieces.push(piece);
  return Buffer.concat(pieces, size);
}
