import "server-only";
import { and, count, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { keys } from "@/db/schema";
import { hashToken, makeToken } from "@/lib/auth/service/token";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { lockPerson } from "@/lib/people/mutations";
import { authorize, requirePerson } from "@/lib/people/policy";
import { loadSettings } from "@/lib/settings/queries";
import { createKeyInput, revokeKeyInput } from "./input";
import { canManageKeys, scopesOf } from "./policy";
import { keyOf, prefixOf } from "./present";

const mostKeys = 50;

/** A key with which a program asks in one's own name; it can be read here and never again. */
export const createKey = operation({
  name: "keys.create",
  scope: "session",
  input: createKeyInput,
  run: async ({ actor, tx }, { name, scopes, days, until }) => {
    const { id: personId, role } = requirePerson(actor);
    if (scopes.some((scope) => !scopesOf(role).includes(scope))) {
      throw new AppError("forbidden", { key: "scopeBeyondRole", field: "scopes" });
    }
    // One after another, so that many at once do not pass the limit.
    await lockPerson(tx, personId);
    await requireRoom(tx, personId);
    const token = keyOf(makeToken());
    const values = { personId, name, scopes, prefix: prefixOf(token), tokenHash: hashToken(token) };
    const expiresAt = until ? await endOf(tx, until) : endAfter(days);
    const [row] = await tx
      .insert(keys)
      .values({ ...values, expiresAt })
      .returning({ id: keys.id, expiresAt: keys.expiresAt, late: isLate });
    if (!row) throw new Error("The key was not written");
    if (row.late) throw new AppError("invalid", { key: "dateInPast", field: "until" });
    const { id, expiresAt: end } = row;
    return {
      id,
      name,
      prefix: values.prefix,
      scopes,
      expiresAt: end?.toISOString() ?? null,
      token,
    };
  },
});

/** From now on the key opens nothing. Revoking twice is once. */
export const revokeKey = operation({
  name: "keys.revoke",
  scope: "session",
  input: revokeKeyInput,
  run: async ({ actor, tx }, { id }) => {
    const [row] = await tx.select().from(keys).where(eq(keys.id, id)).for("update");
    authorize(actor, !row || canManageKeys(actor, row.personId));
    if (!row) throw new AppError("not_found");
    await tx
      .update(keys)
      .set({ revokedAt: sql`coalesce(${keys.revokedAt}, now())` })
      .where(eq(keys.id, id));
    return { id };
  },
});

const isLate = sql<boolean>`coalesce(${keys.expiresAt} <= now(), false)`;

async function requireRoom(tx: Transaction, personId: string): Promise<void> {
  const holds = or(isNull(keys.expiresAt), gt(keys.expiresAt, sql`now()`));
  const [live] = await tx
    .select({ n: count() })
    .from(keys)
    .where(and(eq(keys.personId, personId), isNull(keys.revokedAt), holds));
  if ((live?.n ?? 0) >= mostKeys) throw new AppError("conflict", { key: "keysFull" });
}

function endAfter(days: number | null): SQL | null {
  return days === null ? null : sql`now() + make_interval(days => ${days})`;
}

/** The midnight after that day, where the site is. */
async function endOf(tx: Transaction, day: string): Promise<SQL> {
  const { timeZone } = await loadSettings(tx);
  return sql`(${day}::date + 1)::timestamp at time zone ${timeZone}`;
}
