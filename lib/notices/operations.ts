import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { notices } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { seeNoticesInput } from "./input";

/** Marks one's own notices as seen. */
export const seeNotices = operation({
  name: "notices.see",
  scope: "session",
  input: seeNoticesInput,
  run: async ({ actor, tx }, { ids }) => {
    if (actor.kind !== "person") throw new AppError("unauthenticated");
    const seen = await tx
      .update(notices)
      .set({ seenAt: sql`now()` })
      .where(
        and(
          eq(notices.personId, actor.id),
          isNull(notices.seenAt),
          ids ? inArray(notices.id, ids) : undefined,
        ),
      )
      .returning({ id: notices.id });
    return { seen: seen.length };
  },
});
