import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema";
import { etagOf } from "@/lib/core/delivery/plan";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { settingsTag } from "@/lib/settings/tags";
import { deleteManyInput, mediaIdsInput, moveMediaInput } from "../input";
import { requireFolder } from "../mutations/folders";
import { authorize, canEdit } from "../policy";
import { findUsesOf } from "../queries/uses";
import { mediaTag, pictureTag } from "../tags";
import { tagsOfUses } from "./update";

/** Puts files into a folder, or into none. */
export const moveMedia = operation({
  name: "media.move",
  scope: "media",
  input: moveMediaInput,
  run: async (context, { ids, folderId }) => {
    const files = await lockMany(context, ids, false);
    if (folderId) await requireFolder(context.tx, folderId);
    await context.tx.update(media).set({ folderId }).where(inArray(media.id, ids));
    return { moved: files.map(({ id, folderId: from }) => ({ id, folderId: from })) };
  },
});

/** Puts files into the trash, all or none; used ones only by force, and the refusal says where. */
export const deleteManyMedia = operation({
  name: "media.deleteMany",
  scope: "media",
  input: deleteManyInput,
  run: async (context, { ids, force }) => {
    const files = await lockMany(context, ids, false);
    const uses = await findUsesOf(context.tx, ids);
    if (uses.length > 0 && !force) {
      throw new AppError("conflict", { key: "mediaInUse", details: { uses } });
    }
    await setDeleted(context.tx, ids, true);
    return { ids, tags: [...files.flatMap(tagsOf), settingsTag, ...tagsOfUses(uses)] };
  },
  tags: ({ tags }) => tags,
});

export const restoreManyMedia = operation({
  name: "media.restoreMany",
  scope: "media",
  input: mediaIdsInput,
  run: async (context, { ids }) => {
    const files = await lockMany(context, ids, true);
    await setDeleted(context.tx, ids, false);
    const uses = await findUsesOf(context.tx, ids);
    return { ids, tags: [...files.flatMap(tagsOf), settingsTag, ...tagsOfUses(uses)] };
  },
  tags: ({ tags }) => tags,
});

/** All of them in one order, so that two who change the same files never wait for each other. */
async function lockMany({ actor, tx }: Context, ids: string[], trashed: boolean) {
  const rows = await tx
    .select()
    .from(media)
    .where(inArray(media.id, ids))
    .orderBy(asc(media.id))
    .for("update");
  const found = rows.filter(({ deletedAt }) => (deletedAt !== null) === trashed);
  authorize(
    actor,
    found.every((row) => canEdit(actor, row)),
  );
  if (found.length < new Set(ids).size) throw new AppError("not_found");
  return found;
}

function setDeleted(tx: Transaction, ids: string[], away: boolean) {
  return tx
    .update(media)
    .set({ deletedAt: away ? sql`now()` : null })
    .where(inArray(media.id, ids));
}

function tagsOf(file: { id: string; sha256: string }): string[] {
  return [mediaTag(file.id), pictureTag(etagOf(file))];
}
