import "server-only";
import { eq, sql } from "drizzle-orm";
import { media } from "@/db/schema";
import { etagOf } from "@/lib/core/delivery/plan";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { settingsTag } from "@/lib/settings/tags";
import { deleteMediaInput, mediaIdInput } from "../input";
import { lockMedia } from "../mutations";
import { authorize, canEdit } from "../policy";
import { findUses } from "../queries/uses";
import { mediaTag, pictureTag } from "../tags";
import type { MediaUse } from "../types";
import { tagsOfUses } from "./update";

/** Puts a file into the trash; one that is used only by force, and the refusal says where it is used. */
export const deleteMedia = operation({
  name: "media.delete",
  scope: "media",
  input: deleteMediaInput,
  run: async ({ actor, tx }, { id, force }) => {
    const file = await lockMedia(tx, id);
    authorize(actor, canEdit(actor, file));
    const uses = await findUses(tx, id);
    if (uses.length > 0 && !force) {
      throw new AppError("conflict", { key: "mediaInUse", details: { uses } });
    }
    await tx.update(media).set({ deletedAt: sql`now()` }).where(eq(media.id, id));
    return { id, uses, etag: etagOf(file) };
  },
  tags,
});

/** Takes a file out of the trash: it is again wherever it was. */
export const restoreMedia = operation({
  name: "media.restore",
  scope: "media",
  input: mediaIdInput,
  run: async ({ actor, tx }, { id }) => {
    const file = await lockMedia(tx, id, true);
    authorize(actor, canEdit(actor, file));
    await tx.update(media).set({ deletedAt: null }).where(eq(media.id, id));
    return { id, uses: await findUses(tx, id), etag: etagOf(file) };
  },
  tags,
});

type Changed = { id: string; uses: MediaUse[]; etag: string };

function tags({ id, uses, etag }: Changed): string[] {
  return [mediaTag(id), pictureTag(etag), settingsTag, ...tagsOfUses(uses)];
}
