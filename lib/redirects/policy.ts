import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Addresses belong to those who answer for the whole site. */
export function canManageRedirects(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}
