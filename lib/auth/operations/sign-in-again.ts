import "server-only";
import type { Actor } from "@/lib/core/actor";
import { type Operation, parseInput, requireScope } from "@/lib/core/operation";
import { signInAgainInput } from "../input";
import { requireEmailOf } from "../queries";
import * as nextAuth from "../service/next-auth";

/**
 * Signs in where one was writing, as the same person and no other. It has a door of its own, since
 * Next draws a page anew after an action that sets a cookie, and still for whoever asked: a stranger.
 */
export const signInAgain: Operation<typeof signInAgainInput, undefined> = Object.assign(
  async (actor: Actor, raw: unknown) => {
    requireScope(actor, "session");
    const { personId, ...credentials } = parseInput(signInAgainInput, raw, actor);
    await requireEmailOf(credentials.email, personId);
    try {
      await nextAuth.signIn("password", { ...credentials, redirect: false, redirectTo: "/" });
    } catch (error) {
      throw nextAuth.reasonOf(error);
    }
    return undefined;
  },
  { operationName: "auth.signInAgain", scope: "session" as const, input: signInAgainInput },
);
