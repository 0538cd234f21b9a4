import { notFound } from "next/navigation";
import { currentActor } from "@/lib/auth/queries";
import { type Actor, hasRole, type Role, roles } from "@/lib/core/actor";

/**
 * Who works at the desk. Strangers, and people whose role is not among `allowed`, find that there is
 * no such page. Each page asks by itself: a layout or the proxy can be gone round.
 */
export async function requireDesk(...allowed: Role[]): Promise<Extract<Actor, { kind: "person" }>> {
  const actor = await currentActor();
  const fits = hasRole(actor, ...(allowed.length > 0 ? allowed : roles));
  if (actor.kind !== "person" || !fits) notFound();
  return actor;
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The page that an address asks for, from 1; what makes no sense is the first. */
export function pageOf({ page }: Awaited<SearchParams>): number {
  return typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}
