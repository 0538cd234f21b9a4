import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { revokeSessionRow } from "../mutations/sessions";

/** Ends the session of whoever asks, on the server: its cookie opens nothing any more. */
export const signOut = operation({
  name: "auth.signOut",
  scope: "session",
  input: z.strictObject({}),
  run: async ({ actor, tx }) => {
    if (actor.kind !== "person") throw new AppError("unauthenticated");
    await revokeSessionRow(tx, { id: actor.sessionId, personId: actor.id });
    return { id: actor.id };
  },
});
