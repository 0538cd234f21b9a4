import "server-only";
import type { Actor, Role, Scope } from "@/lib/core/actor";
import { canManagePeople } from "@/lib/people/policy";

const everybody: Scope[] = ["read", "write", "publish", "media"];

const usable: Record<Role, readonly Scope[]> = {
  contributor: everybody,
  author: everybody,
  editor: [...everybody, "site"],
  admin: [...everybody, "site", "people"],
};

/** What a key of such a person can be made for: nothing that the person could not do with it. */
export const scopesOf = (role: Role): readonly Scope[] => usable[role];

/** People see and revoke their own keys, administrators everybody's. */
export function canManageKeys(actor: Actor, personId: string): boolean {
  return canManagePeople(actor) || (actor.kind === "person" && actor.id === personId);
}
