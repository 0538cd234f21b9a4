import "server-only";
import type { Actor } from "@/lib/core/actor";
import { canEdit, canPublish } from "@/lib/entries/policy";

type Owned = { authorId: string | null; publishedAt: Date | null };

/** Showing a draft to the world belongs to those who may change or publish it. */
export function canShare(actor: Actor, entry: Owned): boolean {
  return canEdit(actor, entry) || canPublish(actor, entry);
}
