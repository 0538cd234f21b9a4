import "server-only";
import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { revokeSessionsOf } from "@/lib/auth/mutations/sessions";
import { discardTokensOf } from "@/lib/auth/mutations/tokens";
import { operation } from "@/lib/core/operation";
import { revokeKeysOf } from "@/lib/keys/mutations";
import { createPersonInput, updatePersonInput } from "../input";
import { freeSlug, lockPerson, refusingClashes, requireOtherAdmin } from "../mutations";
import { authorize, canManagePeople } from "../policy";
import { peopleTag } from "../tags";

/** Somebody new, who comes in by a one-time link and may then choose a password. */
export const createPerson = operation({
  name: "people.create",
  scope: "people",
  input: createPersonInput,
  run: async ({ actor, tx }, { email, name, role, locale }) => {
    authorize(actor, canManagePeople(actor));
    const slug = await freeSlug(tx, name);
    const [row] = await refusingClashes(() =>
      tx.insert(people).values({ email, name, role, locale, slug }).returning({ id: people.id }),
    );
    if (!row) throw new Error("The person was not written");
    return { id: row.id, email, name, role, slug };
  },
  tags: () => [peopleTag],
});

/** What administrators change of somebody; who is disabled is out at their next request. */
export const updatePerson = operation({
  name: "people.update",
  scope: "people",
  input: updatePersonInput,
  run: async ({ actor, tx }, { id, email, name, role, disabled }) => {
    authorize(actor, canManagePeople(actor));
    if (disabled) await requireOtherAdmin(tx, id, "disabled");
    if (role && role !== "admin") await requireOtherAdmin(tx, id, "role");
    const person = await lockPerson(tx, id);
    const disabledAt = disabled ? (person.disabledAt ?? sql`now()`) : null;
    await refusingClashes(() =>
      tx
        .update(people)
        .set({
          email,
          name,
          role,
          ...(disabled !== undefined && { disabledAt }),
          updatedAt: sql`now()`,
        })
        .where(eq(people.id, id)),
    );
    if (disabled) {
      await revokeSessionsOf(tx, id);
      await discardTokensOf(tx, id);
      await revokeKeysOf(tx, id);
    }
    return { id };
  },
  tags: () => [peopleTag],
});
