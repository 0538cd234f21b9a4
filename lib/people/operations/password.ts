import "server-only";
import { eq, sql } from "drizzle-orm";
import { people, sessions } from "@/db/schema";
import { withAttempts } from "@/lib/auth/mutations/attempts";
import { revokeSessionsOf } from "@/lib/auth/mutations/sessions";
import { discardTokensOf } from "@/lib/auth/mutations/tokens";
import { hashPassword, verifyPassword } from "@/lib/auth/service/password";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { changePasswordInput } from "../input";
import { lockPerson } from "../mutations";
import { requirePerson } from "../policy";

const change = operation({
  name: "people.changePassword",
  scope: "session",
  input: changePasswordInput,
  run: async ({ actor, tx }, { currentPassword, newPassword }) => {
    const { id, sessionId } = requirePerson(actor);
    const { passwordHash } = await lockPerson(tx, id);
    if (passwordHash && !(await verifyPassword(passwordHash, currentPassword))) {
      throw new AppError("invalid", { key: "currentPasswordWrong", field: "currentPassword" });
    }
    await tx
      .update(people)
      .set({
        passwordHash: await hashPassword(newPassword),
        passwordChangedAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(eq(people.id, id));
    await revokeSessionsOf(tx, id, sessionId);
    await discardTokensOf(tx, id);
    // Sessions older than the password are dead: this one begins anew, since its owner just proved it.
    await tx.update(sessions).set({ createdAt: sql`now()` }).where(eq(sessions.id, sessionId));
    return { id };
  },
});

/** A new password ends every other session and every link sent out; wrong guesses are slowed down. */
export const changePassword = Object.assign(
  (actor: Actor, raw: unknown) => {
    const limit = { of: `person:${personId(actor)}`, most: 5, clearedBySuccess: true };
    return withAttempts(personId(actor) ? [limit] : [], () => change(actor, raw));
  },
  { operationName: change.operationName, scope: change.scope, input: change.input },
);
