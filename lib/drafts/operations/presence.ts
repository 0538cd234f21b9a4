import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { draftPresence, entries } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { authorize, canRead } from "@/lib/entries/policy";
import { presenceInput } from "../input";
import type { Presence } from "../types";

/** Tells others that somebody has a draft open, where their cursor is, or that they left. */
export const tellPresence = operation({
  name: "drafts.tellPresence",
  scope: "write",
  input: presenceInput,
  audited: false,
  run: async ({ actor, tx }, { id, client, clock, gone, cursor }) => {
    authorize(actor, canRead(actor));
    if (actor.kind !== "person") throw new AppError("forbidden");
    const [entry] = await tx.select({ id: entries.id }).from(entries).where(eq(entries.id, id));
    if (!entry) throw new AppError("not_found");
    const { entryId, client: column, personId } = draftPresence;
    const own = and(eq(entryId, id), eq(column, client), eq(personId, actor.id));
    if (gone) await tx.delete(draftPresence).where(own);
    else {
      // Whose cursor it is, nobody says of themselves.
      const person = { id: actor.id, name: actor.name };
      const told: Presence = { client, clock, person, cursor };
      const state = Buffer.from(JSON.stringify(told));
      await tx
        .insert(draftPresence)
        .values({ entryId: id, client, personId: actor.id, state })
        .onConflictDoUpdate({
          target: [entryId, column],
          set: { state, seenAt: sql`now()` },
          setWhere: eq(personId, actor.id),
        });
    }
    await tx.execute(sql`select pg_notify('cauce_drafts', ${id})`);
  },
});
