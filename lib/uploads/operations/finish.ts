import "server-only";
import { z } from "zod";
import { db, transaction } from "@/db/client";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Operation, operation, parseInput, requireScope } from "@/lib/core/operation";
import { deleteBlob } from "@/lib/media/mutations/blobs";
import { placeFile } from "@/lib/media/mutations/place";
import { tagsOfPlaced } from "@/lib/media/operations/replaced";
import { authorize, canUpload } from "@/lib/media/policy";
import { type Examined, examineFile } from "@/lib/media/service/examine";
import { blobSource } from "@/lib/media/service/source";
import { uploadIdInput } from "../input";
import { lockUpload, settleUpload } from "../mutations";
import { findUpload } from "../queries";

type Finished = { id: string; mediaId: string | null };

const underWay = new Map<string, Promise<Finished>>();

/**
 * Takes a file that has arrived whole into the library, or refuses it and forgets it. Asked again,
 * after a crash or by an impatient sender, it does the same once.
 */
export const finishUpload: Operation<typeof uploadIdInput, Finished> = Object.assign(
  async (actor: Actor, raw: unknown) => {
    requireScope(actor, "media");
    authorize(actor, canUpload(actor));
    const { id } = parseInput(uploadIdInput, raw, actor);
    const key = `${personId(actor)} ${id}`;
    const running = underWay.get(key) ?? finish(actor, id).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  },
  { operationName: "uploads.finish", scope: "media" as const, input: uploadIdInput },
);

async function finish(actor: Actor, id: string): Promise<Finished> {
  const { upload, arrived } = await findUpload(db, actor, id);
  if (!upload.blobId || arrived !== upload.length) return { id, mediaId: upload.mediaId };
  const { filename, declaredType, sha256 } = upload;
  const claim = { filename, declaredType: declaredType ?? undefined, sha256 };
  try {
    const examined = await examineFile(blobSource(upload.blobId, upload.length), claim);
    return await storeUpload(actor, { id, examined });
  } catch (error) {
    if (error instanceof AppError && refusals.has(error.code)) await forget(upload.blobId);
    throw error;
  }
}

const refusals = new Set(["invalid", "unsupported", "too_large", "forbidden", "not_found"]);

function forget(blobId: string): Promise<void> {
  return transaction((tx) => deleteBlob(tx, blobId));
}

const storeUpload = operation({
  name: "media.upload",
  scope: "media",
  input: z.custom<{ id: string; examined: Examined }>(),
  run: async (context, { id, examined }) => {
    const { actor, tx } = context;
    const { upload, blob } = await lockUpload(tx, actor, id);
    if (!blob) return { id: upload.mediaId ?? id, mediaId: upload.mediaId, tags: [] };
    // Cleaning takes the blob away, and the upload must not go with it.
    await settleUpload(tx, id, null);
    const { alt, folderId, replacesId } = upload;
    const came = { blobId: blob.id };
    const placed = await placeFile(context, examined, { came, alt, folderId, replacesId });
    await settleUpload(tx, id, placed.row.id);
    return { id: placed.row.id, mediaId: placed.row.id, tags: await tagsOfPlaced(tx, placed) };
  },
  tags: ({ tags }) => tags,
});
