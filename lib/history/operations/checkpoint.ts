import "server-only";
import { personId } from "@/lib/core/actor";
import { operation } from "@/lib/core/operation";
import { insertRevision, loadDraft, lockEntry } from "@/lib/entries/mutations";
import { authorize, canEdit } from "@/lib/entries/policy";
import { checkpointInput } from "../input";

/** Keeps the draft as it stands, for good, under a name or without one. */
export const keepCheckpoint = operation({
  name: "history.checkpoint",
  scope: "write",
  input: checkpointInput,
  run: async ({ actor, tx }, { id, name }) => {
    const entry = await lockEntry(tx, id);
    authorize(actor, canEdit(actor, entry));
    const draft = await loadDraft(tx, id);
    const kept = { kind: "named", name, createdBy: personId(actor) } as const;
    const { number } = await insertRevision(tx, draft, kept);
    return { id, number, name };
  },
});
