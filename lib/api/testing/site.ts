import { encode } from "next-auth/jwt";
import { db, transaction } from "@/db/client";
import { deliveries, entries, events, jobs, media, people } from "@/db/schema";
import { openSession } from "@/lib/auth/mutations/sessions";
import { sessionAge, sessionCookieName } from "@/lib/auth/service/cookie";
import { type Role, roles, type Scope } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { actorOf, type Person } from "@/lib/core/testing/actors";
import { createKey } from "@/lib/keys/operations";
import { createRedirect } from "@/lib/redirects/operations";
import { saveTerm } from "@/lib/taxonomy/operations";
import { createWebhook } from "@/lib/webhooks/operations";
import type { Rule, Site, Things } from "./rules";
import { makeThings } from "./things";

const letters: Record<Role, string> = {
  ...{ contributor: "c", author: "a", editor: "e", admin: "d" },
};

/** Somebody of each role with one of everything, and one of everything that is another's. */
export type Matrix = {
  actors: Record<Role, Person>;
  own: Record<Role, Things>;
  theirs: Things;
};

/** An empty site with all that a matrix of who may do what asks for. */
export async function makeMatrix(): Promise<Matrix> {
  await db.delete(jobs);
  await db.delete(events);
  await db.delete(people);
  const editor = await actorOf("admin", "La que prepara");
  const owner = await actorOf("author", "Otra");
  const things = await makeThings(owner, editor);
  const { id: group } = await saveTerm(editor, { names: { es: "Río", en: "River" } });
  const { id: redirect } = await createRedirect(editor, {
    ...{ locale: "es", path: "blog/antes", entryId: things.published },
  });
  const { id: webhook } = await createWebhook(editor, {
    ...{ name: "Uno", url: "https://example.org/a", events: ["entry.published"] },
  });
  const [event] = await db.select().from(events).limit(1);
  const [row] = await db
    .insert(deliveries)
    .values({ eventId: event?.id ?? "", channel: "webhooks", recipient: webhook, state: "failed" })
    .returning();
  const site: Site = { group, redirect, webhook, delivery: row?.id ?? "", person: owner.id };
  const actors = {} as Matrix["actors"];
  const own = {} as Matrix["own"];
  for (const role of roles) {
    actors[role] = await actorOf(role);
    own[role] = { ...(await makeThings(actors[role], editor)), ...site };
  }
  return { actors, own, theirs: { ...things, ...site } };
}

/** Whether a rule lets strangers, or people of that role with what is another's or their own. */
export function allows({ any, own = "" }: Rule, role: Role | "stranger", isOwn = false): boolean {
  if (role === "stranger") return any.includes("s");
  return any.includes(letters[role]) || (isOwn && own.includes(letters[role]));
}

/** Where everything lies in WebDAV, by its id. */
export async function davPaths(): Promise<Map<string, string>> {
  const texts = await db.select().from(entries);
  const files = await db.select().from(media);
  return new Map([
    ...texts.map(({ id, type, locale, path, slug }) => {
      const inner = type === "post" ? `posts/${locale}/${slug}` : `pages/${locale}/${path}`;
      return [id, `/dav/${inner}.md`] as const;
    }),
    ...files.map(({ id, filename }) => [id, `/dav/media/${filename}`] as const),
  ]);
}

/** What a browser sends of somebody who signed in. */
export async function cookieOf({ id: personId }: Person): Promise<string> {
  const sessionId = await transaction((tx) => openSession(tx, { personId, userAgent: "tests" }));
  const name = sessionCookieName();
  const secret = env().AUTH_SECRET;
  return `${name}=${await encode({ token: { sessionId }, secret, salt: name, maxAge: sessionAge })}`;
}

/** What a program sends of whoever made a key. */
export async function tokenOf(person: Person, scopes: Scope[]): Promise<string> {
  return (await createKey(person, { name: scopes.join(), scopes })).token;
}
