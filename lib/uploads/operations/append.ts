import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Transaction, transaction } from "@/db/client";
import { uploads } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { withDeadline } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";
import { type Operation, parseInput, requireScope } from "@/lib/core/operation";
import { appendToBlob } from "@/lib/media/mutations/blobs";
import { authorize, canUpload } from "@/lib/media/policy";
import { appendUploadInput } from "../input";
import { lockUpload, nextExpiry } from "../mutations";
import { finishUpload } from "./finish";

type Appended = { id: string; offset: number; expiresAt: string | null };
type Piece = z.output<typeof appendUploadInput>;

/**
 * Puts a piece at the end of an upload; with the last one the file goes into the library. Not made by
 * `operation`, since thousands of pieces need no rows in the audit log: finishing writes the one.
 */
export const appendUpload: Operation<typeof appendUploadInput, Appended> = Object.assign(
  async (actor: Actor, raw: unknown) => {
    requireScope(actor, "media");
    authorize(actor, canUpload(actor));
    const piece = parseInput(appendUploadInput, raw, actor);
    const state = await withDeadline(
      transaction((tx) => append(tx, actor, piece)),
      30_000,
    );
    if (!state.whole) return state;
    await finishUpload(actor, { id: piece.id });
    return { ...state, expiresAt: null };
  },
  { operationName: "uploads.append", scope: "media" as const, input: appendUploadInput },
);

async function append(tx: Transaction, actor: Actor, { id, offset, bytes, ...claims }: Piece) {
  const { upload, blob } = await lockUpload(tx, actor, id);
  const arrived = blob?.size ?? upload.length;
  if (offset !== arrived) throw new AppError("conflict", { key: "offsetMismatch" });
  if (arrived + bytes.length > upload.length) {
    throw new AppError("too_large", { key: "offsetMismatch" });
  }
  expectChecksum(bytes, claims.checksum);
  if (blob && bytes.length > 0) await appendToBlob(tx, blob, bytes);
  const [row] = await tx
    .update(uploads)
    .set({ expiresAt: nextExpiry, ...(claims.sha256 && { sha256: claims.sha256 }) })
    .where(eq(uploads.id, id))
    .returning({ expiresAt: uploads.expiresAt });
  return {
    id,
    offset: arrived + bytes.length,
    expiresAt: row?.expiresAt.toISOString() ?? null,
    whole: blob !== null && arrived + bytes.length === upload.length,
  };
}

function expectChecksum(bytes: Buffer, checksum: Piece["checksum"]): void {
  if (!checksum) return;
  const found = createHash(checksum.algorithm).update(bytes).digest();
  if (!found.equals(checksum.digest)) throw new AppError("invalid", { key: "checksumMismatch" });
}
