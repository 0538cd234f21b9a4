import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { operation } from "@/lib/core/operation";
import { lockMedia } from "@/lib/media/mutations";
import { requireFolder } from "@/lib/media/mutations/folders";
import { placeFile } from "@/lib/media/mutations/place";
import { tagsOfPlaced } from "@/lib/media/operations/replaced";
import { tagsOfUses } from "@/lib/media/operations/update";
import { authorize, canEdit, canUpload } from "@/lib/media/policy";
import { findUses } from "@/lib/media/queries/uses";
import type { Examined } from "@/lib/media/service/examine";
import { mediaTag } from "@/lib/media/tags";

type Put = {
  examined: Examined;
  came: Buffer | { blobId: string };
  folderId: string | null;
  /** The file in whose place it comes. */
  replacesId: string | null;
};

/** Takes what was put at a path of the library. */
export const putFile = operation({
  name: "media.upload",
  scope: "media",
  input: z.custom<Put>(),
  run: async (context, { examined, ...wishes }) => {
    const placed = await placeFile(context, examined, { ...wishes, alt: {} });
    return { id: placed.row.id, tags: await tagsOfPlaced(context.tx, placed) };
  },
  tags: ({ tags }) => tags,
});

type Place = { id: string; filename: string; folderId: string | null };

/** Gives a file another name, its ending too: programs save by putting one file in another's place. */
export const moveFile = operation({
  name: "media.update",
  scope: "media",
  input: z.custom<Place>(),
  run: async ({ actor, tx }, { id, filename, folderId }) => {
    authorize(actor, canEdit(actor, await lockMedia(tx, id)));
    if (folderId) await requireFolder(tx, folderId);
    await tx
      .update(media)
      .set({ filename, folderId, updatedAt: sql`now()` })
      .where(eq(media.id, id));
    return { id, uses: await findUses(tx, id) };
  },
  tags: ({ id, uses }) => [mediaTag(id), ...tagsOfUses(uses)],
});

/** A file of one's own with the same bytes, which are kept once. */
export const copyFile = operation({
  name: "media.upload",
  scope: "media",
  input: z.custom<Place>(),
  run: async ({ actor, tx }, { id, filename, folderId }) => {
    authorize(actor, canUpload(actor));
    if (folderId) await requireFolder(tx, folderId);
    const {
      id: _,
      whole,
      wholeBlobId,
      crop,
      uses,
      search,
      createdAt,
      updatedAt,
      ...shown
    } = await lockMedia(tx, id);
    const [copy] = await tx
      .insert(media)
      .values({ ...shown, filename, folderId, createdBy: personId(actor) })
      .returning({ id: media.id });
    if (!copy) throw new Error("The copy was not written");
    return copy;
  },
});
