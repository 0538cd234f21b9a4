/**
 * A throw-away PostgreSQL for tests, with one database migrated once as the template of all others.
 *
 * A test file named `*.db.test.ts` has nothing to do for it: before its imports run it gets an empty
 * migrated database of its own, DATABASE_URL names it, and `db`, `transaction` of "@/db/client" use
 * it. Run one file: `npx vitest run --project db lib/entries/operations.db.test.ts`.
 * A second database in the same file: `await createTestDatabase()` gives its address.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@/db/embedded/connection.mjs";
import { type Embedded, openPostgres } from "@/db/embedded/postgres.mjs";
import { isAlive, readPidFile } from "@/db/embedded/process.mjs";
import { migrate } from "@/db/migrate.mjs";

const prefix = "cauce-test-";
const template = "cauce_template";

export type TestPostgres = { url: string; stop: () => Promise<void> };

export async function startTestPostgres(): Promise<TestPostgres> {
  removeLeftovers();
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const postgres = await openPostgres(home, {
    lasting: false,
    settings: { max_connections: "200", shared_buffers: "64MB", log_statement: "none" },
  });
  await makeTemplate(postgres);
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.close({ force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An empty migrated database; `server` is the address of any database of the same server. */
export async function createTestDatabase(server = serverAddress()): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const sql = await connect(server, 30);
  try {
    await sql.unsafe(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

export async function dropTestDatabase(address: string): Promise<void> {
  const sql = await connect(serverAddress(), 30);
  try {
    await sql.unsafe(`drop database if exists ${new URL(address).pathname.slice(1)} with (force)`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function serverAddress(): string {
  const address = process.env.CAUCE_TEST_SERVER;
  if (!address) throw new Error("No test server: run *.db.test.ts files through `npx vitest`.");
  return address;
}

async function makeTemplate(postgres: Embedded): Promise<void> {
  const sql = await connect(postgres.url);
  try {
    await sql.unsafe(`create database ${template}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrate(postgres.address(template));
}

/** Ends the servers of test runs that were killed, and removes their folders. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(name.match(/^cauce-test-(\d+)-/)?.[1]);
    if (!runner || isAlive(runner)) continue;
    const home = join(tmpdir(), name);
    const server = readPidFile(join(home, "postgres"));
    if (server && isAlive(server.pid)) process.kill(server.pid, "SIGQUIT");
    if (existsSync(home)) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
