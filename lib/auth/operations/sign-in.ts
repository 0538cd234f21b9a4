import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { operation, parseInput } from "@/lib/core/operation";
import { linkInput, signInInput } from "../input";
import { type Limit, withAttempts } from "../mutations/attempts";
import { openSession } from "../mutations/sessions";
import { consumeToken } from "../mutations/tokens";
import { verifyPassword } from "../service/password";

/** The person let in, by id, and the session begun for it. */
export type Opened = { id: string; sessionId: string };

/** Begins a session for whoever knows the password; slows guessing down by e-mail and address. */
export async function signInByPassword(
  actor: Actor,
  raw: unknown,
  address: string | null,
): Promise<Opened> {
  const { email } = parseInput(signInInput, raw, actor);
  return withAttempts(limitsOf(email, address), () => openByPassword(actor, raw));
}

/** Begins a session for whoever holds a one-time link, and uses the link up. */
export const signInByLink = operation({
  name: "auth.signInByLink",
  scope: "session",
  input: linkInput,
  run: async ({ tx }, { token, userAgent }): Promise<Opened> => {
    const personId = await consumeToken(tx, token);
    const person = personId && (await lockPerson(tx, eq(people.id, personId)));
    if (!person) throw new AppError("not_found", { key: "linkUsed" });
    return { id: person.id, sessionId: await openSession(tx, { personId: person.id, userAgent }) };
  },
});

const openByPassword = operation({
  name: "auth.signInByPassword",
  scope: "session",
  input: signInInput,
  run: async ({ tx }, { email, password, userAgent }): Promise<Opened> => {
    const person = await lockPerson(tx, sql`lower(${people.email}) = ${email}`);
    const matches = await verifyPassword(person?.passwordHash, password);
    if (!person || !matches)
      throw new AppError("invalid", { key: "wrongPassword", field: "password" });
    return { id: person.id, sessionId: await openSession(tx, { personId: person.id, userAgent }) };
  },
});

function limitsOf(email: string, address: string | null): Limit[] {
  const byEmail = { of: `email:${email}`, most: 5, clearedBySuccess: true };
  const byAddress = { of: `address:${address}`, most: 20, clearedBySuccess: false };
  return address ? [byEmail, byAddress] : [byEmail];
}

/** Held until the session is written, so that a new password meanwhile ends that session too. */
async function lockPerson(tx: Transaction, which: SQL) {
  const [person] = await tx
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(and(which, isNull(people.disabledAt)))
    .for("share");
  return person;
}
