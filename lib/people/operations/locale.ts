import "server-only";
import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { setLocaleInput } from "../input";
import { requirePerson } from "../policy";

/** The language in which the desk speaks to oneself. */
export const setLocale = operation({
  name: "people.setLocale",
  scope: "session",
  input: setLocaleInput,
  run: async ({ actor, tx }, { locale }) => {
    const { id } = requirePerson(actor);
    await tx.update(people).set({ locale, updatedAt: sql`now()` }).where(eq(people.id, id));
    return { id, locale };
  },
});
