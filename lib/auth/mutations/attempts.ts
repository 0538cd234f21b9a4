import "server-only";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { keyedHash } from "../service/token";

/** How many wrong tries one e-mail, address or person has in `window`. */
export type Limit = { of: string; most: number; clearedBySuccess: boolean };

const recent = sql`now() - interval '15 minutes'`;

/**
 * Runs a check of a password; one that finds it wrong counts against each limit. The try
 * is written down before the check, in a transaction of its own, so that many at once cannot slip
 * through between counting and failing. Throws AppError("rate_limited") once a limit is reached.
 */
export async function withAttempts<T>(limits: Limit[], check: () => Promise<T>): Promise<T> {
  const keyed = limits.map((limit) => ({ ...limit, key: keyedHash(limit.of) }));
  const mine = await writeAttempts(keyed.map(({ key }) => key));
  try {
    await requireRoom(keyed);
    const output = await check();
    await removeAttempts(mine);
    const cleared = keyed.filter((limit) => limit.clearedBySuccess).map(({ key }) => key);
    if (cleared.length > 0) {
      await db.delete(signInFailures).where(inArray(signInFailures.key, cleared));
    }
    return output;
  } catch (error) {
    if (!isWrongPassword(error)) await removeAttempts(mine);
    throw error;
  }
}

const wrong = new Set<string | undefined>(["wrongPassword", "currentPasswordWrong"]);
const isWrongPassword = (error: unknown) => error instanceof AppError && wrong.has(error.key);

async function writeAttempts(keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .insert(signInFailures)
    .values(keys.map((key) => ({ key })))
    .returning({ id: signInFailures.id });
  return rows.map((row) => row.id);
}

async function removeAttempts(ids: string[]): Promise<void> {
  if (ids.length > 0) await db.delete(signInFailures).where(inArray(signInFailures.id, ids));
}

async function requireRoom(limits: (Limit & { key: string })[]): Promise<void> {
  for (const { key, most } of limits) {
    const tries = await db.$count(
      signInFailures,
      and(eq(signInFailures.key, key), gt(signInFailures.createdAt, recent)),
    );
    if (tries > most) throw new AppError("rate_limited");
  }
}
