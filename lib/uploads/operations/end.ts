import "server-only";
import { eq } from "drizzle-orm";
import { uploads } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { deleteBlob } from "@/lib/media/mutations/blobs";
import { authorize, canUpload } from "@/lib/media/policy";
import { uploadIdInput } from "../input";
import { lockUpload } from "../mutations";

/** Forgets an upload and what has come of it; a file that is in the library already stays there. */
export const endUpload = operation({
  name: "uploads.end",
  scope: "media",
  input: uploadIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, canUpload(actor));
    const { blob } = await lockUpload(tx, actor, id);
    if (blob) await deleteBlob(tx, blob.id);
    await tx.delete(uploads).where(eq(uploads.id, id));
    return { id };
  },
});
