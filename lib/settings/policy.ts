import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

export function canManageSettings(actor: Actor): boolean {
  return hasRole(actor, "admin");
}

export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}
