import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { db } from "@/db/client";
import { people, sessions, signInTokens } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { withDeadline } from "@/lib/core/deadline";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { bearerOf, isForeign } from "@/lib/core/http";
import { touchKey } from "@/lib/keys/mutations";
import { findKey } from "@/lib/keys/queries";
import { isLocale } from "@/lib/messages/catalogue";
import { preferredLocale } from "@/lib/messages/preferred-locale";
import { touchSession } from "./mutations/sessions";
import { sessionIdOf } from "./service/cookie";
import { hashToken } from "./service/token";

/** Who makes the request at hand; looked up once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  await connection();
  return actorOf(await headers());
});

/** The same for doors that take keys. */
export const currentCaller = cache(async (): Promise<Actor> => {
  await connection();
  return callerOf(await headers());
});

/**
 * Who sends these headers to a door that takes keys: the person of the key, with its scopes. A key that
 * does not hold is refused, whatever cookie comes with it; without a key, the session tells, unless it is
 * a page of another origin that asks: browsers may send it the cookie, but it is not theirs to use.
 */
export async function callerOf(sent: Headers): Promise<Actor> {
  const key = bearerOf(sent);
  if (key !== null) return ownerOf(key, sent);
  return isForeign(sent, env().SITE_URL) ? strangerOf(sent) : actorOf(sent);
}

/**
 * The same for doors that no browser's cookie opens, such as WebDAV: the key comes as RFC 6750 has it, or
 * as the password of RFC 7617 beside any name; without one, it is a stranger who asks.
 */
export async function programOf(sent: Headers): Promise<Actor> {
  const key = bearerOf(sent) ?? passwordOf(sent);
  return key === null ? strangerOf(sent) : ownerOf(key, sent);
}

function strangerOf(sent: Headers): Actor {
  return { kind: "stranger", locale: preferredLocale(sent.get("accept-language")) };
}

/** Whether who was let in for long, by a session or a key, still would be. */
export async function isStill(actor: Actor, sent: Headers): Promise<boolean> {
  try {
    return personId(await callerOf(sent)) === personId(actor);
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return false;
    throw error;
  }
}

function passwordOf(sent: Headers): string | null {
  const basic = /^basic(?:\s+(.*))?$/is.exec(sent.get("authorization") ?? "");
  if (!basic) return null;
  return Buffer.from(basic[1] ?? "", "base64")
    .toString("utf8")
    .replace(/^[^:]*:?/, "");
}

/** Who stands behind a key, or a refusal. */
async function ownerOf(key: string, sent: Headers): Promise<Actor> {
  const found = await withDeadline(findKey(key));
  if (!found) throw new AppError("unauthenticated", { key: "keyInvalid" });
  if (found.stale) await touchKey(found.keyId);
  const { stale, keyId, locale, ...person } = found;
  const own = isLocale(locale) ? locale : preferredLocale(sent.get("accept-language"));
  return { kind: "person", ...person, sessionId: keyId, locale: own };
}

/** Who sends these headers; for doors that next/headers does not reach. */
export async function actorOf(sent: Headers): Promise<Actor> {
  const locale = preferredLocale(sent.get("accept-language"));
  const sessionId = await sessionIdOf(sent.get("cookie"));
  const session = sessionId && (await withDeadline(findSession(sessionId)));
  if (!session) return { kind: "stranger", locale };
  if (session.stale) await touchSession(session.sessionId);
  const { stale, locale: own, ...person } = session;
  return { kind: "person", ...person, locale: isLocale(own) ? own : locale };
}

/**
 * The person behind a session that still holds: not signed out, not past its end, its person not
 * disabled, and begun no earlier than the password was last changed.
 */
export async function findSession(sessionId: string) {
  const [row] = await db
    .select({
      sessionId: sessions.id,
      id: people.id,
      name: people.name,
      role: people.role,
      locale: people.locale,
      stale: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(people.disabledAt),
        sql`${sessions.createdAt} >= coalesce(${people.passwordChangedAt}, '-infinity')`,
      ),
    );
  return row ?? null;
}

/** Refuses an address that is known and another person's; what is unknown, the door itself refuses. */
export async function requireEmailOf(email: string, own: string): Promise<void> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${email.trim().toLowerCase()}`);
  if (person && person.id !== own) {
    throw new AppError("unauthenticated", { key: "otherPerson", field: "email" });
  }
}

/** Whom a one-time link would sign in; looking does not use it up. */
export async function getLinkOwner(token: string): Promise<{ name: string } | null> {
  const [row] = await db
    .select({ name: people.name })
    .from(signInTokens)
    .innerJoin(people, eq(people.id, signInTokens.personId))
    .where(
      and(
        eq(signInTokens.tokenHash, hashToken(token)),
        isNull(signInTokens.usedAt),
        gt(signInTokens.expiresAt, sql`now()`),
        isNull(people.disabledAt),
      ),
    );
  return row ?? null;
}
