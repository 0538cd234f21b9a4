import "server-only";
import { and, eq, lt, or, type SQL, sql } from "drizzle-orm";
import { db, type Executor, type Transaction, transaction } from "@/db/client";
import { davLocks, davProperties, davTexts } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { listLocksAround, listLocksOn } from "./queries/locks";
import type { DavLock, Property } from "./types";

type NewLock = Omit<DavLock, "token" | "left"> & { seconds: number };

/** Reserves a path, unless somebody has; one after another, so that two never both succeed. */
export function insertLock({ seconds, ...lock }: NewLock): Promise<DavLock | null> {
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4242004)`);
    await tx.delete(davLocks).where(lt(davLocks.expiresAt, sql`now()`));
    const others = await (lock.deep ? listLocksAround : listLocksOn)(lock.path, tx);
    if (others.some(({ shared }) => !shared || !lock.shared)) return null;
    if (others.length >= 100) throw new AppError("rate_limited");
    const token = crypto.randomUUID();
    await tx.insert(davLocks).values({ ...lock, token, expiresAt: after(seconds) });
    return { ...lock, token, left: seconds };
  });
}

export async function renewLock(token: string, seconds: number): Promise<void> {
  await db
    .update(davLocks)
    .set({ expiresAt: after(seconds) })
    .where(eq(davLocks.token, token));
}

export async function deleteLock(token: string): Promise<void> {
  await db.delete(davLocks).where(eq(davLocks.token, token));
}

type Read = { path: string; version: number };

/** Whoever reserved an entry has seen this version of it. */
export async function noteRead(actor: Actor, { path, version }: Read, executor: Executor = db) {
  const person = personId(actor);
  if (!person) return;
  await executor
    .update(davLocks)
    .set({ version })
    .where(and(eq(davLocks.path, path), eq(davLocks.personId, person)));
}

/** Keeps a draft as a program wrote it. */
export async function keepText(tx: Transaction, text: typeof davTexts.$inferInsert) {
  const { version, bytes } = text;
  await tx
    .insert(davTexts)
    .values(text)
    .onConflictDoUpdate({ target: davTexts.entryId, set: { version, bytes } });
}

/** Sets and takes away what programs note of a resource, all or nothing. */
export function writeProperties(
  path: string,
  changes: (Omit<Property, "value"> & { value: string | null })[],
): Promise<void> {
  const last = new Map(changes.map((one) => [`${one.namespace} ${one.name}`, one]));
  const keys = JSON.stringify([...last.keys()]);
  const values = [...last.values()].flatMap(({ value, ...key }) =>
    value === null ? [] : { path, ...key, value },
  );
  return transaction(async (tx) => {
    await tx.delete(davProperties).where(
      and(
        eq(davProperties.path, path),
        sql`${davProperties.namespace} || ' ' || ${davProperties.name}
          in (select jsonb_array_elements_text(${keys}::jsonb))`,
      ),
    );
    if (values.length > 0) await tx.insert(davProperties).values(values);
    if ((await tx.$count(davProperties, eq(davProperties.path, path))) > 100) {
      throw new AppError("too_large");
    }
  });
}

/** Forgets what was noted and reserved at a path and below it. */
export async function forgetPath(path: string): Promise<void> {
  await db.delete(davProperties).where(at(davProperties.path, path));
  await db.delete(davLocks).where(at(davLocks.path, path));
}

/** What was noted of a resource goes along with it, or with its copy. */
export async function carryProperties(from: string, to: string, keep: boolean): Promise<void> {
  await db.execute(sql`
    insert into ${davProperties} (path, namespace, name, value)
    select ${to}::text || substr(path, length(${from}::text) + 1), namespace, name, value
    from ${davProperties} where ${at(davProperties.path, from)}
    on conflict do nothing`);
  if (!keep) await forgetPath(from);
}

const after = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

function at(
  column: typeof davLocks.path | typeof davProperties.path,
  path: string,
): SQL | undefined {
  return or(eq(column, path), sql`starts_with(${column}, ${`${path}/`})`);
}
