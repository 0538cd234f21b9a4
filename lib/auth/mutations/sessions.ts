import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { sessions } from "@/db/schema";
import { sessionAge } from "../service/cookie";

type NewSession = { personId: string; userAgent: string };

export async function openSession(tx: Transaction, session: NewSession): Promise<string> {
  const [row] = await tx
    .insert(sessions)
    .values({
      personId: session.personId,
      userAgent: session.userAgent.slice(0, 400),
      expiresAt: sql`now() + make_interval(secs => ${sessionAge})`,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error("The session was not written");
  return row.id;
}

/** At most once every five minutes, whoever asks at the same time. */
export async function touchSession(id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, id), sql`${sessions.lastSeenAt} < now() - interval '5 minutes'`));
}

/** Ends the sessions of a person, but for `except`. */
export async function revokeSessionsOf(
  tx: Transaction,
  personId: string,
  except: string | null = null,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.revokedAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    );
}

/** True if there was such a session to end. */
export async function revokeSessionRow(
  tx: Transaction,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
