import "server-only";
import { z } from "zod";
import { revokeSessionRow, revokeSessionsOf } from "@/lib/auth/mutations/sessions";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { requirePerson } from "../policy";

/** Ends one of one's own sessions. */
export const revokeSession = operation({
  name: "people.revokeSession",
  scope: "session",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor, tx }, { id }) => {
    const person = requirePerson(actor);
    const ended = await revokeSessionRow(tx, { id, personId: person.id });
    if (!ended) throw new AppError("not_found");
    return { id };
  },
});

/** Ends all of one's own sessions but the one that asks. */
export const revokeOtherSessions = operation({
  name: "people.revokeOtherSessions",
  scope: "session",
  input: z.strictObject({}),
  run: async ({ actor, tx }) => {
    const person = requirePerson(actor);
    await revokeSessionsOf(tx, person.id, person.sessionId);
    return { id: person.id };
  },
});
