import "server-only";
import { sql } from "drizzle-orm";
import * as Y from "yjs";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Context, operation } from "@/lib/core/operation";
import { lockEntry } from "@/lib/entries/mutations";
import { authorize, canEdit } from "@/lib/entries/policy";
import { applyUpdateInput } from "../input";
import { appendUpdate } from "../mutations/append";

/** Keeps what somebody typed: it is stored when this returns. The same change twice is one. */
export const applyUpdate = operation({
  name: "drafts.applyUpdate",
  scope: "write",
  input: applyUpdateInput,
  audited: false,
  run: async (context, { id, update, knows }) => {
    const entry = await lockEntry(context.tx, id);
    authorize(context.actor, canEdit(context.actor, entry));
    const ack = await appendUpdate(context, entry, {
      update: () => update,
      knows: knows && readVector(knows),
    });
    await noteWork(context, id);
    return ack;
  },
});

function readVector(bytes: Uint8Array): Map<number, number> {
  try {
    return Y.decodeStateVector(bytes);
  } catch (cause) {
    throw new AppError("malformed", { key: "updateUnreadable", cause });
  }
}

/** One line in the audit log for ten minutes of work. */
async function noteWork({ actor, tx }: Context, id: string): Promise<void> {
  await tx.execute(sql`
    insert into audit (actor_id, operation, subject_id)
    select ${personId(actor)}::uuid, 'entries.saveDraft', ${id}::uuid
    where not exists (
      select 1 from audit where subject_id = ${id} and operation = 'entries.saveDraft'
        and actor_id is not distinct from ${personId(actor)}::uuid
        and created_at > now() - interval '10 minutes')`);
}
