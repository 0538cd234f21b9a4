import type { Locale } from "@/lib/messages/catalogue";

export const roles = ["admin", "editor", "author", "contributor"] as const;
export type Role = (typeof roles)[number];

/** What an API key may be allowed to do, of what its person may do. */
export const scopes = ["read", "write", "publish", "media", "site", "people"] as const;
export type Scope = (typeof scopes)[number];

type Person = {
  kind: "person";
  id: string;
  name: string;
  role: Role;
  locale: Locale;
  /** Of the session, or of the key that stands for one. */
  sessionId: string;
  /** The scopes of the key by which the person asks; without one, they are here themselves. */
  scopes?: readonly Scope[];
};

/** Who asks: a signed-in person, somebody unknown, or the site itself (seed, jobs, console). */
export type Actor =
  | Person
  | { kind: "stranger"; locale: Locale }
  | { kind: "system"; locale: Locale };

export const system: Actor = { kind: "system", locale: "en" };
export const stranger: Actor = { kind: "stranger", locale: "es" };

export function personId(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}

/** True for the system and for people of one of `allowed`. */
export function hasRole(actor: Actor, ...allowed: Role[]): boolean {
  return actor.kind === "system" || (actor.kind === "person" && allowed.includes(actor.role));
}

/** Whether the key, if one asks, was made for this; what belongs to a session no key may do. */
export function hasScope(actor: Actor, scope: Scope | "session"): boolean {
  if (actor.kind !== "person" || !actor.scopes) return true;
  return scope !== "session" && actor.scopes.includes(scope);
}
