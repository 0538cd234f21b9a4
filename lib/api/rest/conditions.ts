import "server-only";
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { readWithin, type Transaction } from "@/db/client";
import { replays } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Around } from "@/lib/core/operation";
import { type Call, pathNames, present } from "../definition";
import { etagOf, names } from "./present";

/** What is asked for was answered before: here is that answer. */
export class Replay extends Error {
  constructor(readonly answer: Answer) {
    super("replay");
  }
}

export type Answer = { status: number; location: string | null; body: unknown };

type Asked = {
  actor: Actor;
  call: Call;
  /** The whole input. */
  raw: Record<string, unknown>;
  ifMatch: string | null;
  idempotencyKey: string | null;
  /** What came of the change, as it is to be answered. */
  answerOf: (output: unknown) => Answer;
};

/**
 * What a request asks of the transaction of its change: that nothing has changed since it was read
 * (If-Match, RFC 9110, 13.1.1), and that it happens once however often it is sent (Idempotency-Key).
 */
export function conditionsOf(asked: Asked): Around<unknown> {
  const { actor, idempotencyKey: key } = asked;
  const person = personId(actor);
  const once = key !== null && person !== null ? { key, person, hash: hashOf(asked) } : null;
  return {
    before: async (tx) => {
      if (once) await claim(tx, once);
      if (asked.ifMatch !== null) await requireUnchanged(tx, asked, asked.ifMatch);
    },
    after: async (tx, output) => {
      if (!once) return;
      const answer = asked.answerOf(output);
      await keep(tx, once, asked.call.secret ? { ...answer, body: null } : answer);
    },
  };
}

type Once = { key: string; person: string; hash: string };

const own = ({ key, person }: Once) => and(eq(replays.personId, person), eq(replays.key, key));

/** Whoever comes second waits here for the first. */
async function claim(tx: Transaction, once: Once): Promise<void> {
  const [mine] = await tx
    .insert(replays)
    .values({ personId: once.person, key: once.key, requestHash: once.hash, status: 0 })
    .onConflictDoNothing()
    .returning({ key: replays.key });
  if (mine) return;
  const [known] = await tx.select().from(replays).where(own(once));
  if (!known) throw new AppError("conflict");
  if (known.requestHash !== once.hash) throw new AppError("invalid", { key: "idempotencyReused" });
  throw new Replay({ status: known.status, location: known.location, body: known.body });
}

async function keep(tx: Transaction, once: Once, answer: Answer): Promise<void> {
  await tx.update(replays).set(answer).where(own(once));
}

function hashOf({ call, raw }: Asked): string {
  const plain = Object.entries(raw).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? sha256(value) : value,
  ]);
  return sha256(JSON.stringify([call.key, plain]));
}

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");

/** Those who ask for the same thing to be unchanged go one after the other. */
async function requireUnchanged(tx: Transaction, asked: Asked, ifMatch: string): Promise<void> {
  const { actor, raw } = asked;
  const { subject } = asked.call;
  if (!subject) throw new AppError("precondition_failed");
  const params = Object.fromEntries(pathNames(subject).map((name) => [name, raw[name]]));
  const lock = JSON.stringify([subject.path, params]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const current = await readWithin(tx, () => subject.run(actor, params));
  if (current === null) throw new AppError("not_found");
  if (!names(ifMatch, etagOf(present(subject, current)))) throw new AppError("precondition_failed");
}
