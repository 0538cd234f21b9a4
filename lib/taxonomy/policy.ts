import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Whoever may publish may bring a new term; contributors choose among those there are. */
export function canCreateTerm(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor", "author");
}

/** Renaming and deleting reach everybody's entries. */
export function canManageTerms(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}
