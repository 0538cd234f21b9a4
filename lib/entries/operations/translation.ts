import "server-only";
import { eq } from "drizzle-orm";
import { translations } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { entryIdInput } from "../input";
import { lockEntry } from "../mutations";
import { markTranslation } from "../mutations/translations";
import { authorize, canEdit } from "../policy";

/** Says that a translation is up to date with its original as that stands now. */
export const checkTranslation = operation({
  name: "entries.checkTranslation",
  scope: "write",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const [known] = await tx
      .select({ sourceId: translations.sourceId })
      .from(translations)
      .where(eq(translations.entryId, id));
    if (!known) throw new AppError("conflict", { key: "noOriginal" });
    await markTranslation(context, { entryId: id, sourceId: known.sourceId });
    return { id, type: entry.type };
  },
});
