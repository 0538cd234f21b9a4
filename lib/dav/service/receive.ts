import "server-only";
import { transaction } from "@/db/client";
import { AppError } from "@/lib/core/errors";
import { appendToBlob, deleteBlob, insertBlob } from "@/lib/media/mutations/blobs";
import { digestOf, type Examined, examineFile } from "@/lib/media/service/examine";
import { blobSource, memorySource, type Source } from "@/lib/media/service/source";
import { maxFileSize } from "@/lib/media/types";

export type Came = Buffer | { blobId: string; size: number };

const piece = 4 * 1024 * 1024;

/** A body that may be larger than memory: what is longer than one piece goes into a blob as it comes. */
export async function receive(body: AsyncIterable<Uint8Array>): Promise<Came> {
  let blob: { id: string; size: number } | null = null;
  let waiting: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      waiting.push(chunk);
      size += chunk.length;
      if (size < piece) continue;
      blob = await keep(blob, Buffer.concat(waiting));
      waiting = [];
      size = 0;
    }
    const rest = Buffer.concat(waiting);
    if (!blob) return rest;
    if (rest.length > 0) blob = await keep(blob, rest);
    return { blobId: blob.id, size: blob.size };
  } catch (error) {
    if (blob) await forget({ blobId: blob.id, size: 0 });
    throw error;
  }
}

export async function forget(came: Came): Promise<void> {
  if ("blobId" in came) await transaction((tx) => deleteBlob(tx, came.blobId));
}

async function keep(blob: { id: string; size: number } | null, bytes: Buffer) {
  const size = (blob?.size ?? 0) + bytes.length;
  if (size > maxFileSize) throw new AppError("too_large", { key: "fileTooVast" });
  const id = await transaction(async (tx) => {
    if (!blob) return insertBlob(tx, bytes);
    await appendToBlob(tx, blob, bytes);
    return blob.id;
  });
  return { id, size };
}

/**
 * What a file is that came over WebDAV. Its name stays as it is there, and what the library cannot
 * show is kept too, as bytes that browsers only save.
 */
export async function examineAny(came: Came, filename: string): Promise<Examined> {
  const source = "blobId" in came ? blobSource(came.blobId, came.size) : memorySource(came);
  try {
    return { ...(await examineFile(source, { filename })), filename };
  } catch (error) {
    const unknown = error instanceof AppError && ["unsupported", "invalid"].includes(error.code);
    if (!unknown) throw error;
    return { kind: "file", filename, facts: await factsOf(source), cleaned: null };
  }
}

async function factsOf(source: Source) {
  const none = { width: null, height: null, duration: null, placeholder: null };
  const sha256 = await digestOf(source);
  return { mimeType: "application/octet-stream", size: source.size, sha256, ...none };
}
