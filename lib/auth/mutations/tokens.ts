import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { signInTokens } from "@/db/schema";
import { hashToken, makeToken } from "../service/token";

/** Makes a one-time token; only its hash stays here. */
export async function issueToken(tx: Transaction, personId: string, hours: number) {
  const token = makeToken();
  const [row] = await tx
    .insert(signInTokens)
    .values({
      tokenHash: hashToken(token),
      personId,
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    })
    .returning({ expiresAt: signInTokens.expiresAt });
  if (!row) throw new Error("The token was not written");
  return { token, expiresAt: row.expiresAt };
}

/** Uses the token up and tells whose it was; of many that try at once, one gets it. */
export async function consumeToken(tx: Transaction, token: string): Promise<string | null> {
  const [row] = await tx
    .update(signInTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(signInTokens.tokenHash, hashToken(token)),
        isNull(signInTokens.usedAt),
        sql`${signInTokens.expiresAt} > now()`,
      ),
    )
    .returning({ personId: signInTokens.personId });
  return row?.personId ?? null;
}

/** Links that were sent out but not used yet open nothing any more. */
export async function discardTokensOf(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(signInTokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(signInTokens.personId, personId), isNull(signInTokens.usedAt)));
}
