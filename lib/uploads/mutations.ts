import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { blobs, uploads } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError, errorCodeOf } from "@/lib/core/errors";
import { findUpload } from "./queries";

/** An upload goes when nothing has come for three days. */
export const nextExpiry = sql`now() + interval '3 days'`;

/** The blob of an unfinished upload, for this transaction alone; whoever comes second is told so. */
export async function lockUpload(tx: Transaction, actor: Actor, id: string) {
  const { upload } = await findUpload(tx, actor, id);
  if (!upload.blobId) return { upload, blob: null };
  try {
    const [blob] = await tx
      .select()
      .from(blobs)
      .where(eq(blobs.id, upload.blobId))
      .for("update", { noWait: true });
    // Another request has finished it meanwhile, and may have cleaned the bytes away.
    const { upload: now } = await findUpload(tx, actor, id);
    return { upload: now, blob: now.blobId && blob ? blob : null };
  } catch (cause) {
    if (errorCodeOf(cause) !== "55P03") throw cause;
    throw new AppError("conflict", { key: "uploadBusy", cause });
  }
}

export async function settleUpload(
  tx: Transaction,
  id: string,
  mediaId: string | null,
): Promise<void> {
  await tx.update(uploads).set({ blobId: null, mediaId }).where(eq(uploads.id, id));
}
