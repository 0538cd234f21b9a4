import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, db, transaction } from "@/db/client";
import { type Embedded, openPostgres } from "./postgres.mjs";

let home: string;
const open: Embedded[] = [];
const pools: Sql[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), `cauce-test-${process.pid}-`));
});

afterEach(async () => {
  await closeDatabase();
  await Promise.all(pools.splice(0).map((pool) => pool.end({ timeout: 1 })));
  for (const server of open.splice(0).reverse()) await server.close({ force: true });
  rmSync(home, { recursive: true, force: true });
});

describe("a server killed with -9", () => {
  test("is back within five seconds for a pool in the middle of transactions", async () => {
    const server = await start();
    process.env.DATABASE_URL = server.url;
    await db.execute(sql`create table numbers (n int)`);
    for (let round = 0; round < 5; round++) {
      const work = Array.from({ length: 24 }, transact);
      await wait(20 + 15 * round);
      const killed = Date.now();
      const restarted = kill(server);
      await Promise.allSettled(work);
      await restarted;
      while (!(await wholePoolAnswers())) await wait(50);
      expect(Date.now() - killed).toBeLessThan(60_000);
    }
  }, 60_000);

  test("and a writer killed with it lose no acknowledged row", async () => {
    const server = await start();
    const pool = connectPool(server.url);
    await pool`create table saves (writer int, n int)`;
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round++) {
      const writer = fork(join(import.meta.dirname, "testing/writer.mjs"), [
        server.url,
        `${round}`,
      ]);
      writer.on("message", (save) => acknowledged.push(String(save)));
      const ended = new Promise((resolve) => writer.on("exit", resolve));
      const before = acknowledged.length;
      while (acknowledged.length < before + 200) await wait(10);
      if (round % 2) writer.kill("SIGKILL");
      const restarted = kill(server);
      await ended;
      await restarted;
      while (!(await answers(pool))) await wait(50);
    }
    const rows = await pool`select writer || ' ' || n as save from saves`;
    const saved = new Set(rows.map((row) => row.save));
    expect(acknowledged.filter((save) => !saved.has(save))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(800);
  }, 60_000);
});

describe("a second opening of the same folder", () => {
  test("adopts the running server and leaves it to whoever still uses it", async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, url: first.url });
    const pool = connectPool(first.url);
    expect(await answers(pool)).toBe(true);
    expect(await second.close()).toBe(false);
    expect(await answers(pool)).toBe(true);
    await pool.end();
    expect(await first.close()).toBe(true);
    expect(await answers(connectPool(first.url))).toBe(false);
  }, 30_000);

  test("gets past a stale pid file that names another living process", async () => {
    await (await start()).close();
    writeFileSync(
      join(home, "postgres/postmaster.pid"),
      `${process.pid}\n${home}\n1\n1\n\n\n\nready\n`,
    );
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await answers(connectPool(again.url))).toBe(true);
  }, 30_000);
});

describe("a folder that cannot be opened", () => {
  test.each(["17", "19"])("was written by PostgreSQL %s", async (version) => {
    mkdirSync(join(home, "postgres"));
    writeFileSync(join(home, "postgres/PG_VERSION"), `${version}\n`);
    await expect(openPostgres(home)).rejects.toThrow(`was written by PostgreSQL ${version}`);
  });

  test("holds something else", async () => {
    mkdirSync(join(home, "postgres"));
    writeFileSync(join(home, "postgres/letter.txt"), "Dear Ana");
    await expect(openPostgres(home)).rejects.toThrow("is no PostgreSQL data folder");
  });

  test("lost its password", async () => {
    await (await start()).close();
    rmSync(join(home, "postgres.password"));
    await expect(openPostgres(home)).rejects.toThrow("postgres.password is missing");
  }, 30_000);
});

test("a half-made data folder is made anew", async () => {
  mkdirSync(join(home, "postgres.new-1/data"), { recursive: true });
  writeFileSync(join(home, "postgres.new-1/data/PG_VERSION"), "18\n");
  const server = await start();
  expect(await answers(connectPool(server.url))).toBe(true);
}, 30_000);

async function start(): Promise<Embedded> {
  // Losing a process loses nothing that the system has, so waiting for the disk would prove nothing.
  const server = await openPostgres(home, {
    lasting: false,
    settings: { synchronous_commit: "on" },
  });
  open.push(server);
  return server;
}

/** Sessions of a killed server may still answer for a moment, so this waits for the next server. */
async function kill(server: Embedded): Promise<void> {
  const pid = server.pid();
  process.kill(pid, "SIGKILL");
  while (server.pid() === pid) await wait(20);
}

function connectPool(url: string): Sql {
  const pool = postgres(url, { max: 10, connect_timeout: 5, prepare: false, fetch_types: false });
  pools.push(pool);
  return pool;
}

const transact = () =>
  transaction(async (tx) => {
    for (let n = 0; n < 100; n++) await tx.execute(sql`insert into numbers values (${n})`);
  });

const wholePoolAnswers = () =>
  Promise.all(Array.from({ length: 20 }, () => db.execute(sql`select 1`))).then(
    () => true,
    () => false,
  );

const answers = (pool: Sql) =>
  pool`select 1`.then(
    () => true,
    () => false,
  );
