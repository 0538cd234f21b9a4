import "server-only";
import { eq, sql } from "drizzle-orm";
import { entries, previews } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { revokePreviewInput } from "../input";
import { canShare } from "../policy";

/** From now on the link shows nothing of the draft. Revoking twice is once. */
export const revokePreview = operation({
  name: "previews.revoke",
  scope: "write",
  input: revokePreviewInput,
  run: async ({ actor, tx }, { id }) => {
    const [row] = await tx
      .select({ createdBy: previews.createdBy, entry: entries })
      .from(previews)
      .innerJoin(entries, eq(entries.id, previews.entryId))
      .where(eq(previews.id, id))
      .for("update", { of: previews });
    const own = row !== undefined && row.createdBy !== null && row.createdBy === personId(actor);
    authorize(actor, !row || own || canShare(actor, row.entry));
    if (!row) throw new AppError("not_found");
    await tx
      .update(previews)
      .set({ revokedAt: sql`coalesce(${previews.revokedAt}, now())` })
      .where(eq(previews.id, id));
    return { id: row.entry.id };
  },
});
