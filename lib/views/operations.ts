import "server-only";
import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError, isUniqueViolation } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { deleteViewInput, saveViewInput } from "./input";
import { mostViews } from "./types";

/** Keeps a list as it is narrowed and ordered now, under a name of one's own. */
export const saveView = operation({
  name: "views.save",
  scope: "session",
  input: saveViewInput,
  run: async ({ actor, tx }, { list, name, query }) => {
    const personId = requirePerson(actor);
    const mine = and(eq(savedViews.personId, personId), eq(savedViews.list, list));
    if ((await tx.$count(savedViews, mine)) >= mostViews) {
      throw new AppError("conflict", { key: "tooManyViews", field: "name" });
    }
    try {
      const [saved] = await tx.transaction((inner) =>
        inner
          .insert(savedViews)
          .values({ personId, list, name, query })
          .returning({ id: savedViews.id }),
      );
      if (!saved) throw new Error("The view was not written");
      return { id: saved.id, list, name, query };
    } catch (cause) {
      if (!isUniqueViolation(cause, "saved_views_name_key")) throw cause;
      throw new AppError("invalid", { key: "viewTaken", field: "name", cause });
    }
  },
});

/** Forgets a view of one's own. */
export const deleteView = operation({
  name: "views.delete",
  scope: "session",
  input: deleteViewInput,
  run: async ({ actor, tx }, { id }) => {
    const personId = requirePerson(actor);
    const [gone] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.personId, personId)))
      .returning({ list: savedViews.list, name: savedViews.name, query: savedViews.query });
    if (!gone) throw new AppError("not_found");
    return gone;
  },
});

function requirePerson(actor: Actor): string {
  if (actor.kind !== "person") throw new AppError("unauthenticated");
  return actor.id;
}
