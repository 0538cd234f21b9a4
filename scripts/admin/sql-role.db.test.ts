import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { type Embedded, openPostgres } from "@/db/embedded/postgres.mjs";
import { createPersonRow } from "@/db/factories";
import { migrate } from "@/db/migrate.mjs";
import { entries, people } from "@/db/schema";
import { actorOf } from "@/lib/core/testing/actors";
import { publishEntry, saveDraft, trashEntry, unpublishEntry } from "@/lib/entries/operations";
import { text, write } from "@/lib/entries/operations/testing/write";
import { isPublic } from "@/lib/entries/queries/conditions";
import { stopLongReads } from "@/lib/health/mutations";
import { uploadMedia } from "@/lib/media/operations";
import { requireProgram } from "../test/programs.mjs";

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), `cauce-test-${process.pid}-`));
const given = process.env.DATABASE_URL;
let postgres: Embedded;
let reader = "";

/** A server of its own, so that the command finds it as it does beside a running site. */
beforeAll(async () => {
  requireProgram("psql");
  postgres = await openPostgres(home, { lasting: false });
  await migrate(postgres.url);
  process.env.DATABASE_URL = postgres.url;
  await publish();
  reader = addressIn(await admin("sql-role", "bi"));
});

afterAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = given;
  await postgres.close({ force: true });
  rmSync(home, { recursive: true, force: true });
});

async function admin(...args: string[]): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env;
  const done = run(process.execPath, ["scripts/admin.mjs", ...args], {
    env: { ...env, DATA_DIR: home },
  });
  const { stdout } = await done.catch(({ stderr }) => {
    throw new Error(String(stderr));
  });
  return stdout;
}

const addressIn = (output: string) => /psql "(.+)"/.exec(output)?.[1] ?? "";

/** What psql prints, or the error that it tells. */
async function psql(statement: string | string[], address = reader): Promise<string> {
  const args = ["-X", "-At", "-v", "ON_ERROR_STOP=1", address];
  return run("psql", [...args, ...[statement].flat().flatMap((one) => ["-c", one])]).then(
    ({ stdout }) => stdout.trim(),
    ({ stderr }) => String(stderr).trim(),
  );
}

/** One entry of every state there is; the words of those that are not public hold "secreto". */
async function publish() {
  const author = await actorOf("editor", "Inés");
  await createPersonRow({ role: "author", name: "Nadie secreto" });
  const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const open = await write(author, "Abierto");
  await publishEntry(author, { id: open.id });
  const document = text("secreto que aún se escribe");
  const draft = { title: "Abierto, secreto", fields: { slug: open.slug }, document };
  await saveDraft(author, { id: open.id, version: open.version, ...draft });
  await write(author, "Borrador secreto");
  const later = await write(author, "Mañana secreto");
  await publishEntry(author, { id: later.id, at: soon(1) });
  const over = await write(author, "Pasado secreto");
  await publishEntry(author, { id: over.id, at: soon(1), unpublishAt: soon(2) });
  await db.execute(sql`update entries set published_at = now() - interval '2 hours',
    unpublish_at = now() - interval '1 second' where id = ${over.id}`);
  const trashed = await write(author, "Papelera secreto");
  await publishEntry(author, { id: trashed.id });
  await trashEntry(author, { id: trashed.id });
  const withdrawn = await write(author, "Retirado secreto");
  await publishEntry(author, { id: withdrawn.id });
  await unpublishEntry(author, { id: withdrawn.id });
  const bytes = Buffer.from("secreto");
  await uploadMedia(author, { filename: "secreto.txt", bytes });
}

const views = ["authors", "entries", "entry_media", "entry_terms", "media", "navigation"].concat(
  ...["redirects", "site", "terms"],
);

describe("what the role reads", () => {
  test("is what is public, by the same rule as everywhere", async () => {
    const known = await db.select({ id: entries.id }).from(entries).where(isPublic());
    expect(known).toHaveLength(1);
    expect(await psql("select id from published.entries")).toBe(known[0]?.id);
    expect(await psql("select title, body from entries")).toBe(
      "Abierto|Abierto, palabra por palabra",
    );
    expect(await psql("select name from authors")).toBe("Inés");
  });

  test("is these views, in which nobody finds a draft, an address or a file of nobody's", async () => {
    const listed = await psql("select viewname from pg_views where schemaname = 'published'");
    expect(listed.split("\n").sort()).toEqual(views);
    for (const view of views) {
      const rows = await psql(`select v::text from published.${view} v`);
      expect(rows).not.toMatch(/secreto|@|ERROR/);
    }
    const [{ email } = { email: "" }] = await db.select({ email: people.email }).from(people);
    expect(email).toContain("@");
  });

  test("holds whoever reads back from what a view leaves out", async () => {
    const options = await psql(
      "select reloptions::text from pg_class where relnamespace = 'published'::regnamespace",
    );
    expect(new Set(options.split("\n"))).toEqual(new Set(["{security_barrier=true}"]));
    expect(options.split("\n")).toHaveLength(views.length);
  });
});

describe("what the role may not", () => {
  test("reads no base table", async () => {
    const tables = await db.execute<{ name: string }>(sql`select oid::regclass::text as name
      from pg_class where relnamespace in ('public'::regnamespace, 'drizzle'::regnamespace)
        and relkind in ('r', 'p', 'v', 'm', 'S')`);
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const table = name.includes(".") ? name : `public.${name}`;
      expect(await psql(`select 1 from ${table} limit 1`), table).toContain("permission denied");
    }
  }, 60_000);

  test.each([
    "insert into published.site values ('a')",
    "update published.entries set title = ''",
    "delete from published.entries",
    "insert into public.people (email, name, slug, role) values ('a', 'a', 'a', 'admin')",
    "create table public.a (b int)",
    "create table published.a (b int)",
    "create temporary table a (b int)",
    "create schema a",
    "create function published.a() returns int language sql as 'select 1'",
    "create extension dblink",
    "create role a",
    "do $$ begin perform 1; end $$",
    "select lo_create(0)",
    "select lo_from_bytea(0, 'a')",
    "select lo_creat(1)",
    "select pg_advisory_lock(4242001)",
    "select pg_try_advisory_xact_lock(1, 2)",
    "select pg_read_file('postgresql.conf')",
    "select pg_ls_dir('.')",
    "copy published.entries to 'a.txt'",
    "copy published.entries to program 'cat'",
    "select rolpassword from pg_authid",
    "select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user",
    "set role cauce",
    "set session authorization cauce",
    "alter system set log_statement = 'none'",
    "alter role bi superuser",
    "begin; lock table published.entries in access exclusive mode",
    "truncate public.entries",
  ])("refuses: %s", async (statement) => {
    // The defaults of the session are its own to change; what is refused, grants refuse.
    const writing = "set default_transaction_read_only = off";
    const answer = await psql([writing, statement]);
    expect(answer).toMatch(/permission denied|must be|cannot|privilege/);
  });

  test("opens no other database of the server", async () => {
    for (const name of ["postgres", "template1"]) {
      const other = Object.assign(new URL(reader), { pathname: `/${name}` }).href;
      expect(await psql("select 1", other)).toContain("permission denied for database");
    }
  });

  test("has five connections at most", async () => {
    const limit = await psql("select rolconnlimit from pg_roles where rolname = 'bi'");
    expect(limit).toBe("5");
  });
});

describe("a query of ten minutes", () => {
  test("ends by the limit with which a session begins", async () => {
    expect(await psql("show statement_timeout")).toBe("30s");
    await asOwner(`alter role bi set statement_timeout = '300ms'`);
    expect(await psql("select pg_sleep(600)")).toContain("statement timeout");
    await asOwner(`alter role bi set statement_timeout = '30s'`);
  });

  test("is stopped by the site where a session switched that off", async () => {
    const asked = psql(["set statement_timeout = 0", "select pg_sleep(600)"]);
    await expect.poll(() => stopLongReads(0.2), { timeout: 10_000 }).toBe(1);
    expect(await asked).toMatch(/terminating connection|server closed/);
  });
});

describe("the command", () => {
  test("changes the password when it is called again, and takes the role away", async () => {
    const before = reader;
    reader = addressIn(await admin("sql-role", "bi"));
    expect(await psql("select 1")).toBe("1");
    expect(await psql("select 1", before)).toContain("password authentication failed");
    const other = addressIn(await admin("sql-role", "another"));
    expect(await psql("select count(*) from entries", other)).toBe("1");
    await admin("sql-role", "another", "--drop");
    expect(await psql("select 1", other)).toContain("failed");
  });

  test.each([["cauce"], ["Bi"], ["a;b"], ["pg_a"], [""]])("refuses the name “%s”", async (name) => {
    await expect(admin("sql-role", name)).rejects.toThrow(/There is a role|no name|Say:/);
    await expect(admin("sql-role", name, "--drop")).rejects.toThrow(/There is a role|no name|Say:/);
  });
});

const asOwner = (statement: string) => db.execute(sql.raw(statement));
