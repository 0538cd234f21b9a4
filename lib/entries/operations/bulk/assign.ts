import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { entries, people } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { notifyMany } from "@/lib/notices/mutations";
import { canAssign } from "../../policy";
import type { Verb } from "./types";

/** Gives entries another author. */
export const assign: Verb<"assign"> = {
  refuse: (actor, entry, { authorId }) => {
    if (entry.status === "trashed") return "not_found";
    if (!canAssign(actor)) return "forbidden";
    return entry.authorId === authorId ? "sameAuthor" : null;
  },
  run: async (context, fit, { authorId }) => {
    const { tx } = context;
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, authorId), isNull(people.disabledAt)));
    if (!person) throw new AppError("invalid", { key: "unknownPerson", field: "act.authorId" });
    const ids = fit.map(({ id }) => id);
    await tx
      .update(entries)
      .set({ authorId, updatedAt: sql`now()` })
      .where(inArray(entries.id, ids));
    await notifyMany(
      context,
      ids.map((entryId) => ({ kind: "entry.assigned" as const, personId: authorId, entryId })),
    );
    return ids;
  },
};
