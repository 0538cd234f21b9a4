import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Whoever works at the desk sees every entry, so also where it went. */
export function authorizeReading(actor: Actor): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
}

/** Who may have something sent again, or call it off. */
export function canManageDeliveries(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

export function authorizeManaging(actor: Actor): void {
  authorizeReading(actor);
  if (!canManageDeliveries(actor)) throw new AppError("forbidden");
}
