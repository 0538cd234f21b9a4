import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mediaVersions } from "@/db/schema";
import { etagOf } from "@/lib/core/delivery/plan";
import { settingsTag } from "@/lib/settings/tags";
import type { MediaRow } from "../mutations";
import { findUses } from "../queries/uses";
import { mediaTag, pictureTag } from "../tags";
import type { MediaUse } from "../types";
import { tagsOfUses } from "./update";

/** A file whose bytes are others now, and the version to go back to. */
export type Changed = { id: string; versionId: string; uses: MediaUse[]; etags: string[] };

export async function recordChange(
  tx: Transaction,
  after: MediaRow,
  before: MediaRow,
): Promise<Changed> {
  const [version] = await tx
    .select({ id: mediaVersions.id })
    .from(mediaVersions)
    .where(eq(mediaVersions.mediaId, after.id))
    .orderBy(desc(mediaVersions.id))
    .limit(1);
  return {
    id: after.id,
    versionId: version?.id ?? "",
    uses: await findUses(tx, after.id),
    etags: [etagOf(before), etagOf(after)],
  };
}

export function changedTags({ id, uses, etags }: Changed): string[] {
  return [mediaTag(id), ...etags.map(pictureTag), settingsTag, ...tagsOfUses(uses)];
}
