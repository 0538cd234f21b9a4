import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { blobs, mediaChunks } from "@/db/schema";
import { chunkSize } from "../types";

const chunksPerInsert = 4;

/** A new blob that holds `bytes`. */
export async function insertBlob(
  tx: Transaction,
  bytes: Buffer = Buffer.alloc(0),
): Promise<string> {
  const [blob] = await tx.insert(blobs).values({ size: bytes.length }).returning({ id: blobs.id });
  if (!blob) throw new Error("The bytes were not written");
  await insertChunks(tx, { id: blob.id, size: 0 }, bytes);
  return blob.id;
}

/** Puts `bytes` at the end of a blob that the transaction has locked. */
export async function appendToBlob(
  tx: Transaction,
  blob: { id: string; size: number },
  bytes: Buffer,
): Promise<void> {
  const open = blob.size % chunkSize;
  const filling = open > 0 ? bytes.subarray(0, chunkSize - open) : bytes.subarray(0, 0);
  if (filling.length > 0) {
    const last = Math.floor(blob.size / chunkSize);
    await tx
      .update(mediaChunks)
      .set({ bytes: sql`${mediaChunks.bytes} || ${filling}` })
      .where(and(eq(mediaChunks.blobId, blob.id), eq(mediaChunks.index, last)));
  }
  const filled = { id: blob.id, size: blob.size + filling.length };
  await insertChunks(tx, filled, bytes.subarray(filling.length));
  await tx
    .update(blobs)
    .set({ size: blob.size + bytes.length })
    .where(eq(blobs.id, blob.id));
}

/** `blob.size` is whole chunks. */
async function insertChunks(tx: Transaction, blob: { id: string; size: number }, bytes: Buffer) {
  const step = chunkSize * chunksPerInsert;
  for (let at = 0; at < bytes.length; at += step) {
    const rows: (typeof mediaChunks.$inferInsert)[] = [];
    for (let from = at; from < Math.min(at + step, bytes.length); from += chunkSize) {
      const index = (blob.size + from) / chunkSize;
      rows.push({ blobId: blob.id, index, bytes: bytes.subarray(from, from + chunkSize) });
    }
    await tx.insert(mediaChunks).values(rows);
  }
}

/** With its chunks, and the upload that was filling it. */
export async function deleteBlob(tx: Transaction, id: string): Promise<void> {
  await tx.delete(blobs).where(eq(blobs.id, id));
}
