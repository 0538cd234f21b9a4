import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { lockMedia } from "@/lib/media/mutations";
import { insertBlob } from "@/lib/media/mutations/blobs";
import { authorize, canEdit, canUpload } from "@/lib/media/policy";
import { maxFileSize } from "@/lib/media/types";
import { beginUploadInput } from "../input";
import { nextExpiry } from "../mutations";
import { maxUnfinished } from "../types";

/** Makes room for a file that comes in pieces; it belongs to whoever begins it. */
export const beginUpload = operation({
  name: "uploads.begin",
  scope: "media",
  input: beginUploadInput,
  run: async (context, input) => {
    const { actor, tx } = context;
    authorize(actor, canUpload(actor));
    const owner = personId(actor);
    if (!owner) throw new AppError("forbidden");
    if (input.length === 0) throw new AppError("invalid", { field: "file", key: "emptyFile" });
    if (input.length > maxFileSize) {
      throw new AppError("too_large", { field: "file", key: "fileTooVast" });
    }
    if (input.replacesId) {
      authorize(actor, canEdit(actor, await lockMedia(tx, input.replacesId)));
    }
    await expectRoom(context, owner);
    const blobId = await insertBlob(tx);
    const [row] = await tx
      .insert(uploads)
      .values({ ...input, personId: owner, blobId, expiresAt: nextExpiry })
      .returning({ id: uploads.id, expiresAt: uploads.expiresAt });
    if (!row) throw new Error("The upload was not written");
    return { id: row.id, expiresAt: row.expiresAt.toISOString() };
  },
});

async function expectRoom({ tx }: Context, owner: string): Promise<void> {
  const open = await tx.$count(
    uploads,
    and(eq(uploads.personId, owner), isNotNull(uploads.blobId), sql`${uploads.expiresAt} > now()`),
  );
  if (open >= maxUnfinished) throw new AppError("rate_limited", { key: "tooManyUploads" });
}
