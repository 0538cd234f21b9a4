import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media, mediaFolders } from "@/db/schema";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { createFolderInput, mediaIdInput, renameFolderInput } from "../input";
import { authorize, canArrange, canUpload } from "../policy";

export const createFolder = operation({
  name: "media.createFolder",
  scope: "media",
  input: createFolderInput,
  run: async ({ actor, tx }, { name }) => {
    authorize(actor, canUpload(actor));
    const [row] = await unlessTaken(tx.insert(mediaFolders).values({ name }).returning());
    if (!row) throw new Error("The folder was not written");
    return { id: row.id, name: row.name };
  },
});

export const renameFolder = operation({
  name: "media.renameFolder",
  scope: "media",
  input: renameFolderInput,
  run: async ({ actor, tx }, { id, name }) => {
    authorize(actor, canArrange(actor));
    const [row] = await unlessTaken(
      tx.update(mediaFolders).set({ name }).where(eq(mediaFolders.id, id)).returning(),
    );
    if (!row) throw new AppError("not_found");
    return { id, name: row.name };
  },
});

/**
 * Only an empty one, so that nothing has to be put back but its name. What lies in the trash does not
 * count: nobody could empty the folder of it.
 */
export const deleteFolder = operation({
  name: "media.deleteFolder",
  scope: "media",
  input: mediaIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, canArrange(actor));
    const [folder] = await tx
      .select()
      .from(mediaFolders)
      .where(eq(mediaFolders.id, id))
      .for("update");
    if (!folder) throw new AppError("not_found");
    if (await holdsFiles(tx, id)) throw new AppError("conflict", { key: "folderNotEmpty" });
    await tx.delete(mediaFolders).where(eq(mediaFolders.id, id));
    return { id, name: folder.name };
  },
});

async function holdsFiles(tx: Transaction, id: string): Promise<boolean> {
  const inside = and(eq(media.folderId, id), isNull(media.deletedAt));
  const rows = await tx.select({ id: media.id }).from(media).where(inside).limit(1);
  return rows.length > 0;
}

async function unlessTaken<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!isUniqueViolation(cause, "media_folders_name_key")) throw cause;
    throw new AppError("conflict", { field: "name", key: "folderTaken", cause });
  }
}
