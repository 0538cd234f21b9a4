import "server-only";
import { type Actor, hasRole, personId } from "@/lib/core/actor";
import { canEdit } from "@/lib/entries/policy";

type Owned = { authorId: string | null; publishedAt: Date | null };
type Made = { createdBy: string | null };

const made = (actor: Actor, { createdBy }: Made) =>
  createdBy !== null && createdBy === personId(actor);

/** Whoever works at the desk may say something about any draft there. */
export function canComment(actor: Actor): boolean {
  return actor.kind !== "stranger";
}

/** Whoever began it, and those who may change the text. */
export function canResolve(actor: Actor, thread: Made, entry: Owned): boolean {
  return made(actor, thread) || canEdit(actor, entry);
}

/** One's own; editors any. */
export function canDelete(actor: Actor, comment: Made): boolean {
  return made(actor, comment) || hasRole(actor, "admin", "editor");
}
