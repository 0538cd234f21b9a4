import "server-only";
import { type Actor, hasRole, roles } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

/** Everybody who signs in sees the library and adds to it. */
export function canUpload(actor: Actor): boolean {
  return hasRole(actor, ...roles);
}

/** People change and delete their own files; editors and administrators all of them. */
export function canEdit(actor: Actor, file: { createdBy: string | null }): boolean {
  if (hasRole(actor, "admin", "editor")) return true;
  return canUpload(actor) && actor.kind === "person" && file.createdBy === actor.id;
}

/** Folders are everybody's: who answers for all texts names and removes them. */
export function canArrange(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

/** Strangers learn nothing, not even that there is something. */
export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}
