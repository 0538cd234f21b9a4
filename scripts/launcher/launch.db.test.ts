import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { verify } from "@node-rs/argon2";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/embedded/connection.mjs";
import { isAlive, readPidFile } from "@/db/embedded/process.mjs";
import { freePort } from "@/db/embedded/server.mjs";
import { Launched } from "./testing/launched";

const home = mkdtempSync(join(tmpdir(), `cauce-test-${process.pid}-`));
const started: Launched[] = [];

const start = async (env: Record<string, string> = {}, command?: string[]) => {
  const launched = await Launched.start({ DATA_DIR: home, ...env }, command);
  started.push(launched);
  return launched;
};

afterEach(async () => {
  await Promise.all(started.splice(0).map((launched) => launched.stop()));
});

afterAll(() => {
  const server = readPidFile(join(home, "postgres"));
  if (server && isAlive(server.pid)) process.kill(server.pid, "SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

describe("a start", { timeout: 180_000 }, () => {
  test("serves, keeps the scheduled work going, and stops without a trace", async () => {
    const site = await (await start()).ready();
    expect(site.output).toContain(`http://localhost:${site.port}/admin`);
    while (Number(await site.get("/beats")) < 2) await wait(50);
    const server = readPidFile(join(home, "postgres"));
    const pid = Number(await site.get("/pid"));
    expect(await site.stop("SIGINT")).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(isAlive(server?.pid ?? 0)).toBe(false);
    expect(() => statSync(join(home, "launcher.json"))).toThrow("ENOENT");
  });

  test("makes secrets once, for nobody else to read", async () => {
    await (await (await start()).ready()).stop();
    const kept = readFileSync(join(home, "secrets.json"), "utf8");
    expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, "postgres.password")).mode & 0o777).toBe(0o600);
    await (await start()).ready();
    expect(readFileSync(join(home, "secrets.json"), "utf8")).toBe(kept);
  });

  test("prints a link of which the database knows only the hash", async () => {
    const site = await start();
    const [, token = ""] = await site.says(/sign-in\/link\?token=([\w-]{43})\n/);
    const sql = await connect(String(await site.get("/database")));
    const [row] = await sql`select p.role, t.used_at, t.expires_at > now() as valid
      from sign_in_tokens t join people p on p.id = t.person_id
      where token_hash = ${createHash("sha256").update(token).digest("hex")}`;
    await sql.end();
    expect(row).toEqual({ role: "admin", used_at: null, valid: true });
  });

  test("gives the first administrator the e-mail and password of the settings", async () => {
    const admin = { ADMIN_EMAIL: "Ana@example.org", ADMIN_PASSWORD: "agua clara del río" };
    for (const _ of ["first", "again"]) {
      const site = await (await start(admin)).ready();
      expect(site.output).toContain("as ana@example.org");
      expect(site.output).not.toContain("token=");
      const sql = await connect(String(await site.get("/database")));
      const people = await sql`select email, role, password_hash from people`;
      await sql.end();
      expect(people).toMatchObject([{ email: "ana@example.org", role: "admin" }]);
      expect(await verify(people[0]?.password_hash, admin.ADMIN_PASSWORD)).toBe(true);
      expect(await site.stop()).toBe(0);
    }
  });
});

describe("whatever is killed with -9", { timeout: 180_000 }, () => {
  test("every acknowledged save is there after a restart", async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 3; round++) {
      const site = await (await start()).ready();
      const saving = Promise.all(
        [0, 1, 2, 3].map(async (writer) => {
          for (let n = round * 1e6 + writer; ; n += 4) {
            await site.get(`/save?n=${n}`);
            acknowledged.push(n);
          }
        }),
      ).catch(() => {});
      const before = acknowledged.length;
      while (acknowledged.length < before + 100) await wait(10);
      process.kill(readPidFile(join(home, "postgres"))?.pid ?? 0, "SIGKILL");
      process.kill(Number(await site.get("/pid")), "SIGKILL");
      site.process.kill("SIGKILL");
      await saving;
      await site.exit;
    }
    const site = await (await start()).ready();
    const saved = new Set((await site.get("/saves")) as number[]);
    expect(acknowledged.filter((n) => !saved.has(n))).toEqual([]);
  });

  test("a launcher takes its site with it, and the next one adopts its PostgreSQL", async () => {
    const first = await (await start()).ready();
    const pid = Number(await first.get("/pid"));
    const server = readPidFile(join(home, "postgres"));
    await first.stop("SIGKILL");
    const second = new Launched(first.port, { DATA_DIR: home });
    started.push(second);
    await second.ready();
    expect(isAlive(pid)).toBe(false);
    expect(readPidFile(join(home, "postgres"))).toEqual(server);
    expect(await second.stop()).toBe(0);
    expect(isAlive(server?.pid ?? 0)).toBe(false);
  });

  test("a PostgreSQL that had only begun its pid file is started all the same", async () => {
    await (await (await start()).ready()).stop();
    writeFileSync(join(home, "postgres", "postmaster.pid"), "");
    const site = await (await start()).ready();
    expect(await site.get("/save?n=1")).toBeTruthy();
  });

  test("a PostgreSQL is started again on its port and the site goes on", async () => {
    const site = await (await start()).ready();
    const server = readPidFile(join(home, "postgres"));
    process.kill(server?.pid ?? 0, "SIGKILL");
    const killed = Date.now();
    while (!(await site.get("/save?n=1").catch(() => false))) await wait(50);
    // A second or two here; the fault that this looks for takes two minutes.
    expect(Date.now() - killed).toBeLessThan(60_000);
    expect(readPidFile(join(home, "postgres"))?.port).toBe(server?.port);
  });

  test("a site ends the launcher with a sentence", async () => {
    const site = await (await start()).ready();
    process.kill(Number(await site.get("/pid")), "SIGKILL");
    expect(await site.exit).toBe(1);
    expect(site.output).toContain("The site ended unexpectedly");
  });
});

describe("a second start", { timeout: 180_000 }, () => {
  test("on the same folder is refused and leaves the first alone", async () => {
    const first = await (await start()).ready();
    const second = await start();
    expect(await second.exit).toBe(1);
    expect(second.output).toBe(
      `Cauce already runs in this folder, at http://localhost:${first.port}.\n`,
    );
    expect(await first.get("/api/health")).toBe("well");
  });

  test("of six at the same moment, one runs", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => start()));
    while (!all.some(({ output }) => output.includes("Cauce runs"))) await wait(50);
    const others = all.filter(({ output }) => !output.includes("Cauce runs"));
    expect(await Promise.all(others.map(({ exit }) => exit))).toEqual([1, 1, 1, 1, 1]);
    for (const { output } of others) expect(output).toContain("already runs in this folder");
  });

  test("a lock that names some other living process does not count", async () => {
    const port = await freePort();
    const stale = { pid: process.pid, port, word: "gone", site: "http://localhost:1" };
    writeFileSync(join(home, "launcher.json"), JSON.stringify(stale));
    await (await start()).ready();
  });
});

test("Ctrl-C in the middle of a long step ends it and its children", {
  timeout: 90_000,
}, async () => {
  const slow = await start({}, Launched.slow);
  const family = await familyOf(slow);
  expect(await slow.stop("SIGINT")).toBe(0);
  expect(family.filter(isAlive)).toEqual([]);
});

test("a launcher killed in the middle of a long step takes its children with it", async () => {
  const slow = await start({}, Launched.slow);
  const family = await familyOf(slow);
  await slow.stop("SIGKILL");
  while (family.some(isAlive)) await wait(20);
});

/** The child of the long step and its own child, both running. */
async function familyOf(slow: Launched): Promise<number[]> {
  const [, child] = await slow.says(/^child (\d+)$/m);
  const [, grandchild] = await slow.says(/^grandchild (\d+)$/m);
  return [Number(child), Number(grandchild)];
}

describe("one sentence and an exit code", { timeout: 120_000 }, () => {
  const fails = async (env: Record<string, string>, command?: string[]) => {
    const site = await start(env, command);
    expect(await site.exit).toBe(1);
    expect(site.output.trim().split("\n")).toHaveLength(1);
    return site.output;
  };

  test("for a taken port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    expect(await fails({ PORT: `${port}` })).toContain(`Port ${port} is taken by another program`);
    other.close();
  });

  test("for a port that is none", async () => {
    expect(await fails({ PORT: "many" })).toContain("set it to a number");
  });

  test("for an administrator who could not sign in", async () => {
    expect(await fails({ ADMIN_EMAIL: "ana" })).toContain("is no e-mail address");
    expect(await fails({ ADMIN_PASSWORD: "short" })).toContain("10 characters or more");
  });

  test.each(["/proc/cauce", "/dev/null", "/dev/null/inside"])(
    "for the data folder %s",
    async (folder) => {
      expect(await fails({ DATA_DIR: folder })).toContain(
        `cannot write to its data folder ${folder}`,
      );
    },
  );

  test("for an old Node", async () => {
    const old = `data:text/javascript,${encodeURIComponent(
      "Object.defineProperty(process.versions, 'node', { value: '20.8.1' })",
    )}`;
    const script = join(import.meta.dirname, "../start.mjs");
    expect(await fails({}, ["--import", old, script])).toBe(
      "Cauce needs Node 20.9 or newer, and this is Node 20.8.1.\n",
    );
  });

  const server = new URL(process.env.CAUCE_TEST_SERVER ?? "");
  const changed = (change: Partial<URL>) => Object.assign(new URL(server), change).href;
  let silent: ReturnType<typeof createServer>;
  let silentPort = 0;
  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    silentPort = (silent.address() as { port: number }).port;
  });
  afterAll(() => silent.close());

  test.each<[string, () => string, string]>([
    ["refuses", () => "postgres://a:b@127.0.0.1:1/c", "127.0.0.1:1 does not answer (ECONNREFUSED)"],
    ["is silent", () => `postgres://a:b@127.0.0.1:${silentPort}/c`, "does not answer"],
    ["has another password", () => changed({ password: "no" }), "refuses this user or password"],
    ["lacks the database", () => changed({ pathname: "/none" }), "has no such database"],
    ["is no address", () => "my database", "is no PostgreSQL address"],
    ["is no PostgreSQL", () => "https://example.org", "is no PostgreSQL address"],
  ])("for a DATABASE_URL that %s", async (_, address, sentence) => {
    const begun = Date.now();
    const output = await fails({ DATABASE_URL: address() });
    expect(output).toContain(sentence);
    expect(output).not.toContain("password=");
    expect(Date.now() - begun).toBeLessThan(60_000);
  });

  test("for a data folder of a newer PostgreSQL", async () => {
    const version = join(home, "postgres/PG_VERSION");
    writeFileSync(version, "19\n");
    expect(await fails({})).toContain("was written by PostgreSQL 19");
    writeFileSync(version, "18\n");
  });
});
