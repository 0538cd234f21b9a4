import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media, mediaVersions } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Examined } from "./service/examine";

export type MediaRow = typeof media.$inferSelect;

type Described = {
  alt: Record<string, string>;
  folderId?: string | null;
  createdBy: string | null;
};

/** Makes bytes that were examined a file of the library. */
export async function insertMedia(
  tx: Transaction,
  { kind, filename, facts }: Examined,
  { blobId, ...described }: Described & { blobId: string },
): Promise<MediaRow> {
  const [row] = await tx
    .insert(media)
    .values({ kind, filename, ...facts, blobId, ...described })
    .returning();
  if (!row) throw new Error("The file was not written");
  return row;
}

type Bytes = Pick<
  MediaRow,
  "filename" | "blobId" | "wholeBlobId" | "whole" | "crop" | keyof Examined["facts"]
>;

type Change = {
  before: MediaRow;
  after: Bytes & Partial<Pick<MediaRow, "focalX" | "focalY">>;
  by: string | null;
};

/** Other bytes for a file that the transaction has locked; what it was stays as a version. */
export async function changeBytes(
  tx: Transaction,
  { before, after, by }: Change,
): Promise<MediaRow> {
  await tx.insert(mediaVersions).values({ ...bytesOf(before), mediaId: before.id, createdBy: by });
  const [row] = await tx
    .update(media)
    .set({ ...after, updatedAt: sql`now()` })
    .where(eq(media.id, before.id))
    .returning();
  if (!row) throw new Error("The file was not changed");
  return row;
}

/** What a row says of its bytes, of the columns that files and their versions share. */
export function bytesOf(row: Bytes): Bytes {
  return {
    filename: row.filename,
    mimeType: row.mimeType,
    size: row.size,
    sha256: row.sha256,
    width: row.width,
    height: row.height,
    duration: row.duration,
    placeholder: row.placeholder,
    blobId: row.blobId,
    wholeBlobId: row.wholeBlobId,
    whole: row.whole,
    crop: row.crop,
  };
}

/** The file, locked until the transaction ends; from the trash only if asked for. */
export async function lockMedia(tx: Transaction, id: string, trashed = false): Promise<MediaRow> {
  const [row] = await tx.select().from(media).where(eq(media.id, id)).for("update");
  if (!row || (row.deletedAt !== null) !== trashed) throw new AppError("not_found");
  return row;
}
