import "server-only";
import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { setSingleKeysInput } from "../input";
import { requirePerson } from "../policy";

/** Whether keys without Control or Alt do something at one's own desk. */
export const setSingleKeys = operation({
  name: "people.setSingleKeys",
  scope: "session",
  input: setSingleKeysInput,
  run: async ({ actor, tx }, { on }) => {
    const { id } = requirePerson(actor);
    await tx.update(people).set({ singleKeys: on, updatedAt: sql`now()` }).where(eq(people.id, id));
    return { id, on };
  },
});
