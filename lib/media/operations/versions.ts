import "server-only";
import { and, eq } from "drizzle-orm";
import { mediaVersions } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { mediaVersionInput } from "../input";
import { bytesOf, changeBytes, lockMedia } from "../mutations";
import { focalIn } from "../mutations/focal";
import { authorize, canEdit } from "../policy";
import { changedTags, recordChange } from "./changed";

/** Goes back to what a file was before it was replaced or cut; that too can be undone. */
export const restoreMediaVersion = operation({
  name: "media.restoreVersion",
  scope: "media",
  input: mediaVersionInput,
  run: async ({ actor, tx }, { id, versionId }) => {
    const before = await lockMedia(tx, id);
    authorize(actor, canEdit(actor, before));
    const [version] = await tx
      .select()
      .from(mediaVersions)
      .where(and(eq(mediaVersions.id, versionId), eq(mediaVersions.mediaId, id)));
    if (!version) throw new AppError("not_found");
    const sameWhole = wholeOf(version) === wholeOf(before);
    const after = { ...bytesOf(version), ...(sameWhole && focalIn(before, version.crop)) };
    return recordChange(tx, await changeBytes(tx, { before, after, by: personId(actor) }), before);
  },
  tags: changedTags,
});

function wholeOf(row: { blobId: string; wholeBlobId: string | null }): string {
  return row.wholeBlobId ?? row.blobId;
}
