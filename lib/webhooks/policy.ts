import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Who may see where the site sends what happens, and change it. */
export function authorizeWebhooks(actor: Actor): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!hasRole(actor, "admin")) throw new AppError("forbidden");
}
