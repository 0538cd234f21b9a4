import "server-only";
import type { ContentKey } from "@/lib/content/registry";
import { operation } from "@/lib/core/operation";
import { isLocale } from "@/lib/messages/catalogue";
import { entryMessages } from "@/lib/messages/entries";
import { entryIdInput } from "../input";
import { loadDraft, lockEntry } from "../mutations";
import { writeNewEntry } from "../mutations/new-entry";
import { lockTrees } from "../mutations/tree";
import { authorize, canCreate, canRead } from "../policy";

/** A new draft of one's own that says what another says, beside it. */
export const duplicateEntry = operation({
  name: "entries.duplicate",
  scope: "write",
  input: entryIdInput,
  run: async (context, { id }) => {
    const { actor, tx } = context;
    authorize(actor, canRead(actor) && canCreate(actor));
    await lockTrees(tx, [id]);
    const { type, locale, parentId } = await lockEntry(tx, id);
    const { title, document, fields } = await loadDraft(tx, id);
    const { copyOf } = entryMessages(isLocale(locale) ? locale : "es");
    const name = title && copyOf(title.slice(0, 180));
    const place = { type: type as ContentKey, locale, parentId };
    return writeNewEntry(context, { ...place, title: name, document, fields });
  },
});
