import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { keys, people } from "@/db/schema";
import { hashToken } from "@/lib/auth/service/token";
import type { Actor } from "@/lib/core/actor";
import { parseInput, requireScope } from "@/lib/core/operation";
import { authorize, requirePerson } from "@/lib/people/policy";
import { listKeysInput } from "./input";
import { canManageKeys, scopesOf } from "./policy";
import { isKey } from "./present";
import type { KeyView } from "./types";

const hasExpired = sql<boolean>`coalesce(${keys.expiresAt} <= now(), false)`;

/**
 * The person behind a key that holds: not revoked, not past its end, its person not disabled. Looked
 * up by its hash: what time the answer takes tells nothing of any key. A person whose role became less
 * leaves the key less, too.
 */
export async function findKey(token: string) {
  if (!isKey(token)) return null;
  const [row] = await db
    .select({
      keyId: keys.id,
      scopes: keys.scopes,
      id: people.id,
      name: people.name,
      role: people.role,
      locale: people.locale,
      stale: sql<boolean>`coalesce(${keys.lastUsedAt} < now() - interval '5 minutes', true)`,
    })
    .from(keys)
    .innerJoin(people, eq(people.id, keys.personId))
    .where(
      and(
        eq(keys.tokenHash, hashToken(token)),
        isNull(keys.revokedAt),
        sql`not ${hasExpired}`,
        isNull(people.disabledAt),
      ),
    );
  if (!row) return null;
  const usable = scopesOf(row.role);
  return { ...row, scopes: row.scopes.filter((scope) => usable.includes(scope)) };
}

/** One's own keys, or for administrators anybody's, the latest first; those revoked are forgotten. */
export async function listKeys(actor: Actor, raw: unknown): Promise<KeyView[]> {
  requireScope(actor, "session");
  const { person = requirePerson(actor).id } = parseInput(listKeysInput, raw, actor);
  authorize(actor, canManageKeys(actor, person));
  const rows = await db
    .select({
      id: keys.id,
      name: keys.name,
      prefix: keys.prefix,
      scopes: keys.scopes,
      createdAt: keys.createdAt,
      expiresAt: keys.expiresAt,
      expired: hasExpired,
      lastUsedAt: keys.lastUsedAt,
    })
    .from(keys)
    .where(and(eq(keys.personId, person), isNull(keys.revokedAt)))
    .orderBy(desc(keys.id))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
