import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { media, mediaFolders, mediaVersions } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { mediaIdInput } from "../input";
import { authorize, canEdit, canUpload } from "../policy";
import type { Folder, MediaVersion } from "../types";

export async function loadMediaRow(executor: Executor, id: string) {
  const [row] = await executor
    .select()
    .from(media)
    .where(and(eq(media.id, id), isNull(media.deletedAt)));
  if (!row) throw new AppError("not_found");
  return row;
}

/** The blob of a picture as it was before it was cut; for those who may cut it. */
export async function getWholePicture(actor: Actor, raw: unknown) {
  authorize(actor, canUpload(actor));
  const row = await loadMediaRow(db, parseInput(mediaIdInput, raw, actor).id);
  authorize(actor, canEdit(actor, row));
  if (row.kind !== "image") throw new AppError("not_found");
  return { blobId: row.wholeBlobId ?? row.blobId, size: row.whole?.size ?? row.size };
}

/** What a file was before, the newest first. */
export async function listMediaVersions(actor: Actor, raw: unknown): Promise<MediaVersion[]> {
  authorize(actor, canUpload(actor));
  const { id } = parseInput(mediaIdInput, raw, actor);
  const rows = await db
    .select()
    .from(mediaVersions)
    .where(eq(mediaVersions.mediaId, id))
    .orderBy(desc(mediaVersions.id))
    .limit(20);
  return rows.map((row) => ({
    id: row.id,
    filename: row.filename,
    size: row.size,
    width: row.width,
    height: row.height,
    until: row.createdAt.toISOString(),
  }));
}

export async function listFolders(actor: Actor): Promise<Folder[]> {
  authorize(actor, canUpload(actor));
  return db
    .select({ id: mediaFolders.id, name: mediaFolders.name })
    .from(mediaFolders)
    .orderBy(asc(mediaFolders.name))
    .limit(500);
}
