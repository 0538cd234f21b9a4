import "server-only";
import { and, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { blobs, uploads } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { authorize, canUpload } from "@/lib/media/policy";
import { loadMediaViews } from "@/lib/media/queries";
import { uploadIdInput } from "./input";
import type { UnfinishedUpload, UploadState } from "./types";

/** How an upload stands; for whoever began it, and nobody else learns that there is one. */
export async function getUpload(actor: Actor, raw: unknown): Promise<UploadState> {
  authorize(actor, canUpload(actor));
  const { id } = parseInput(uploadIdInput, raw, actor);
  const { upload, arrived } = await findUpload(db, actor, id);
  const views = upload.mediaId ? await loadMediaViews(db, [upload.mediaId], actor.locale) : {};
  return {
    id,
    filename: upload.filename,
    length: upload.length,
    offset: arrived ?? upload.length,
    metadata: upload.metadata,
    expiresAt: upload.mediaId ? null : upload.expiresAt.toISOString(),
    media: views[upload.mediaId ?? ""] ?? null,
  };
}

/** What the actor began and did not finish, the newest first. */
export async function listUnfinished(actor: Actor): Promise<UnfinishedUpload[]> {
  authorize(actor, canUpload(actor));
  const owner = personId(actor);
  if (!owner) return [];
  return db
    .select({
      id: uploads.id,
      filename: uploads.filename,
      length: uploads.length,
      offset: blobs.size,
      replacesId: uploads.replacesId,
    })
    .from(uploads)
    .innerJoin(blobs, eq(blobs.id, uploads.blobId))
    .where(
      and(
        eq(uploads.personId, owner),
        isNotNull(uploads.blobId),
        gt(uploads.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(uploads.id))
    .limit(100);
}

/** The row and, while it is unfinished, how many bytes have arrived. */
export async function findUpload(executor: Executor, actor: Actor, id: string) {
  const [row] = await executor
    .select({
      upload: uploads,
      arrived: blobs.size,
      expired: sql<boolean>`${uploads.expiresAt} < now()`,
    })
    .from(uploads)
    .leftJoin(blobs, eq(blobs.id, uploads.blobId))
    .where(and(eq(uploads.id, id), eq(uploads.personId, personId(actor) ?? id)));
  if (!row) throw new AppError("not_found");
  if (row.expired) throw new AppError("not_found", { key: "uploadExpired" });
  return row;
}
