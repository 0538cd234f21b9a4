import "server-only";
import { type Actor, hasRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

type Owned = { authorId: string | null; publishedAt: Date | null };

const owns = (actor: Actor, entry: Owned) => actor.kind === "person" && entry.authorId === actor.id;

/** Everybody who signs in sees every entry at the desk. */
export function canRead(actor: Actor): boolean {
  return actor.kind !== "stranger";
}

export function canCreate(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor", "author", "contributor");
}

/** Authors edit their own; contributors theirs until it is published. */
export function canEdit(actor: Actor, entry: Owned): boolean {
  if (hasRole(actor, "admin", "editor")) return true;
  if (hasRole(actor, "author")) return owns(actor, entry);
  return hasRole(actor, "contributor") && owns(actor, entry) && entry.publishedAt === null;
}

export function canPublish(actor: Actor, entry: Owned): boolean {
  return hasRole(actor, "admin", "editor") || (hasRole(actor, "author") && owns(actor, entry));
}

/** Who approves, by publishing, what others wrote, and who sends it back. */
export function canAnswerReview(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

/** Whose an entry is, is not its author's to decide. */
export function canAssign(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

/** The tree belongs to those who answer for the whole. */
export function canMove(actor: Actor): boolean {
  return hasRole(actor, "admin", "editor");
}

/** Strangers learn nothing, not even that there is something. */
export function authorize(actor: Actor, allowed: boolean): void {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  if (!allowed) throw new AppError("forbidden");
}
