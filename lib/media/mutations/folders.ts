import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mediaFolders } from "@/db/schema";
import { AppError } from "@/lib/core/errors";

/** The folder, which cannot go while the transaction puts something into it. */
export async function requireFolder(tx: Transaction, id: string): Promise<void> {
  const [folder] = await tx
    .select({ id: mediaFolders.id })
    .from(mediaFolders)
    .where(eq(mediaFolders.id, id))
    .for("share");
  if (!folder) throw new AppError("invalid", { field: "folderId", key: "unknownFolder" });
}
