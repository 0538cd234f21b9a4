import "server-only";
import { eq, sql } from "drizzle-orm";
import { media } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { entriesTag, entryTag } from "@/lib/entries/tags";
import { updateMediaInput } from "../input";
import { lockMedia } from "../mutations";
import { requireFolder } from "../mutations/folders";
import { authorize, canEdit } from "../policy";
import { findUses } from "../queries/uses";
import { mediaTag } from "../tags";
import type { MediaUse } from "../types";

/** Renames a file, says anew what it shows, or what of it matters. Its bytes stay. */
export const updateMedia = operation({
  name: "media.update",
  scope: "media",
  input: updateMediaInput,
  run: async ({ actor, tx }, { id, filename, alt, caption, focal, folderId }) => {
    const file = await lockMedia(tx, id);
    authorize(actor, canEdit(actor, file));
    if (folderId) await requireFolder(tx, folderId);
    const changed = {
      filename: filename ? keepExtension(filename, file.filename) : file.filename,
      alt: { ...file.alt, ...alt },
      caption: { ...file.caption, ...caption },
      focalX: focal?.x ?? file.focalX,
      focalY: focal?.y ?? file.focalY,
      folderId: folderId === undefined ? file.folderId : folderId,
    };
    await tx
      .update(media)
      .set({ ...changed, updatedAt: sql`now()` })
      .where(eq(media.id, id));
    return { id, ...changed, uses: await findUses(tx, id) };
  },
  tags: ({ id, uses }) => [mediaTag(id), ...tagsOfUses(uses)],
});

/** What is cached of the entries that show a file. */
export function tagsOfUses(uses: MediaUse[]): string[] {
  return uses.flatMap((use) =>
    use.where === "entry" ? [entryTag(use.id), entriesTag(use.type)] : [],
  );
}

/** The extension tells the type, which stays. */
function keepExtension(wanted: string, current: string): string {
  const extension = /\.[^.]+$/.exec(current)?.[0] ?? "";
  return wanted.toLowerCase().endsWith(extension.toLowerCase()) ? wanted : wanted + extension;
}
