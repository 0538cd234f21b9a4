import "server-only";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Context } from "@/lib/core/operation";
import { changeBytes, insertMedia, lockMedia, type MediaRow } from "../mutations";
import { authorize, canEdit, canUpload } from "../policy";
import type { Examined } from "../service/examine";
import { deleteBlob, insertBlob } from "./blobs";
import { requireFolder } from "./folders";

export type Placed = {
  row: MediaRow;
  /** What was there before, where a file was replaced. */
  before: MediaRow | null;
};

type Wishes = {
  alt: Record<string, string>;
  folderId?: string | null;
  /** The file whose address these bytes shall have. */
  replacesId?: string | null;
};

/**
 * The one way into the library, whichever door a file came through: `came` are its bytes, or the
 * blob in which they lie already.
 */
export async function placeFile(
  { actor, tx }: Context,
  examined: Examined,
  { came, alt, folderId, replacesId }: Wishes & { came: Buffer | { blobId: string } },
): Promise<Placed> {
  authorize(actor, canUpload(actor));
  const { cleaned } = examined;
  const blobId = await keepBytes();
  if (replacesId) return replace(replacesId);
  if (folderId) await requireFolder(tx, folderId);
  const described = { alt, folderId, createdBy: personId(actor) };
  return { row: await insertMedia(tx, examined, { ...described, blobId }), before: null };

  async function keepBytes(): Promise<string> {
    if (!("blobId" in came)) return insertBlob(tx, cleaned ?? came);
    if (!cleaned) return came.blobId;
    await deleteBlob(tx, came.blobId);
    return insertBlob(tx, cleaned);
  }

  async function replace(id: string): Promise<Placed> {
    const before = await lockMedia(tx, id);
    authorize(actor, canEdit(actor, before));
    if (before.kind !== examined.kind) {
      throw new AppError("invalid", { field: "file", key: "otherKind" });
    }
    const filename = renamed(before.filename, examined.filename);
    const after = {
      ...examined.facts,
      filename,
      blobId,
      wholeBlobId: null,
      whole: null,
      crop: null,
    };
    return { row: await changeBytes(tx, { before, after, by: personId(actor) }), before };
  }
}

/** The old name with the ending of what now lies there. */
function renamed(old: string, now: string): string {
  const ending = (name: string) => /\.[^.]+$/.exec(name)?.[0] ?? "";
  return old.slice(0, old.length - ending(old).length) + ending(now);
}
