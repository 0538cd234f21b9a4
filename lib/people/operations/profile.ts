import "server-only";
import { eq, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { operation } from "@/lib/core/operation";
import { updateProfileInput } from "../input";
import { lockPerson, requirePicture } from "../mutations";
import { requirePerson } from "../policy";
import { peopleTag } from "../tags";

/** What people say of themselves. The address of their page stays, whatever their name. */
export const updateProfile = operation({
  name: "people.updateProfile",
  scope: "session",
  input: updateProfileInput,
  run: async ({ actor, tx }, { name, bio, locale, avatarId }) => {
    const { id } = requirePerson(actor);
    await lockPerson(tx, id);
    if (avatarId) await requirePicture(tx, avatarId, "avatarId");
    await tx
      .update(people)
      .set({ name, bio, locale, avatarId, updatedAt: sql`now()` })
      .where(eq(people.id, id));
    return { id, name };
  },
  tags: () => [peopleTag],
});
