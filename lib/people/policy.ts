import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Who may see everybody's e-mail and role, make people, change or disable them. */
export function canManagePeople(actor: Actor): boolean {
  return hasRole(actor, "admin");
}

/** Strangers are asked to sign in; people who may not are told so. */
export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}

/** For what one does to oneself: only people have a self. */
export function requirePerson(actor: Actor) {
  if (actor.kind !== "person") throw new AppError("unauthenticated");
  return actor;
}
