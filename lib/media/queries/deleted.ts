import "server-only";
import { desc, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { authorize, canEdit, canUpload } from "../policy";
import { type DeletedFile, trashDays } from "../types";

/** What a screen takes; what went before that is found by nobody anyway. */
const most = 200;

/** Files that were deleted and can still come back, the latest first. */
export async function listDeletedMedia(actor: Actor): Promise<DeletedFile[]> {
  authorize(actor, canUpload(actor));
  const rows = await db
    .select({
      id: media.id,
      filename: media.filename,
      kind: media.kind,
      size: media.size,
      createdBy: media.createdBy,
      goneAt: sql<string>`${media.deletedAt} + make_interval(days => ${trashDays}::int)`,
    })
    .from(media)
    .where(isNotNull(media.deletedAt))
    .orderBy(desc(media.deletedAt))
    .limit(most);
  return rows.map(({ createdBy, goneAt, ...file }) => ({
    ...file,
    goneAt: new Date(goneAt).toISOString(),
    editable: canEdit(actor, { createdBy }),
  }));
}
