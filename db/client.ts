import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import * as schema from "./schema";

type Schema = typeof schema;
export type Database = PostgresJsDatabase<Schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query runs on: the pool or an open transaction. */
export type Executor = Database | Transaction;

type Client = { sql: Sql; db: Database };
const holder = globalThis as { cauceDatabase?: Client };

/** One pool a process, made at first use, so that a build needs no database. */
function client(): Client {
  holder.cauceDatabase ??= connect();
  return holder.cauceDatabase;
}

function connect(): Client {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`, or set it.");
  const pool = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    idle_timeout: 20,
    connect_timeout: 5,
    max_lifetime: 1800,
    // The driver's own pauses grow to 20 s a connection, long after the server is back.
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 0.5),
    prepare: false,
    fetch_types: false,
    onnotice: () => {},
  });
  return { sql: pool, db: drizzle(pool, { schema, casing: "snake_case" }) };
}

const open = new AsyncLocalStorage<Transaction>();

export const db = new Proxy({} as Database, {
  get: (_, name) => {
    const executor = open.getStore() ?? client().db;
    return Reflect.get(executor, name, executor);
  },
});

/** Queries that `work` makes see what `tx` sees, and take no connection beside it. */
export function readWithin<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  return open.run(tx, work);
}

/** Runs `work` in one transaction; whatever it throws undoes everything. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return client().db.transaction(work);
}

/**
 * Reads in one transaction whose plans go by an index wherever one serves. Left to its statistics,
 * the planner reads a table of ten thousand rows whole to count some of them, and the lists would
 * slow down as it grows.
 */
export function readByIndex<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return work(tx);
  });
}

/** From now on new connections; what runs on the old ones has ten seconds to come to its end. */
export function renewConnections(): void {
  const old = holder.cauceDatabase;
  holder.cauceDatabase = undefined;
  void old?.sql.end({ timeout: 10 });
}

/** Ends the pool; for scripts and tests. */
export async function closeDatabase(): Promise<void> {
  await holder.cauceDatabase?.sql.end({ timeout: 5 });
  holder.cauceDatabase = undefined;
}
