import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { Failure } from "../../db/embedded/failure.mjs";

/** @typedef {import("postgres").Sql} Sql */

/** By this comment a role is known as one of these, and only such a one is changed or dropped. */
export const mark = "Reads what Cauce has published";

/** What a session begins with; it may ask for more time, and is stopped by the site all the same. */
const defaults = {
  search_path: "published",
  default_transaction_read_only: "on",
  statement_timeout: "30s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "60s",
  idle_session_timeout: "10min",
};
const connections = 5;

/**
 * Makes a role that can read the views of `published` and nothing else, or gives it another password.
 * Grants make it safe, not its defaults, which it may change.
 *
 * @param {Sql} sql of the owner of the tables
 * @param {string} name
 * @param {{ ours: boolean }} options `ours`: the whole server is the site's
 * @returns {Promise<{ password: string, gaps: string[] }>} `gaps`: what this server did not let be closed
 */
export async function makeReader(sql, name, { ours }) {
  checkName(name);
  const password = randomBytes(24).toString("base64url");
  const gaps = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(4242003)`;
    const [self] = await tx`select current_user as name, current_database() as database,
      (select rolsuper from pg_roles where rolname = current_user) as super`;
    if (!(await findRole(tx, name))) await tx.unsafe(`create role "${name}"`);
    await tx.unsafe(`comment on role "${name}" is '${mark}'`);
    await tx.unsafe(`alter role "${name}" login noinherit nocreatedb nocreaterole
      connection limit ${connections} password '${verifierOf(password)}'`);
    if (self?.super) await tx.unsafe(`alter role "${name}" nosuperuser noreplication nobypassrls`);
    // Who may end its queries; PostgreSQL makes them a member of the other, never the reverse.
    else await tx.unsafe(`grant "${name}" to current_user`);
    for (const [key, value] of Object.entries(defaults)) {
      await tx.unsafe(`alter role "${name}" set ${key} = '${value}'`);
    }
    await tx.unsafe(`grant connect on database "${self?.database}" to "${name}"`);
    await tx.unsafe(`grant usage on schema published to "${name}"`);
    await tx.unsafe(`grant select on all tables in schema published to "${name}"`);
    return close(tx, { name, super: Boolean(self?.super), ours });
  });
  return { password, gaps };
}

/**
 * @param {Sql} sql
 * @param {string} name
 */
export async function dropReader(sql, name) {
  checkName(name);
  await sql.begin(async (tx) => {
    if (!(await findRole(tx, name))) throw new Failure(`There is no role ${name}.`);
    await tx.unsafe(`alter role "${name}" nologin`);
    await tx`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${name}`;
    await tx.unsafe(`drop owned by "${name}"`);
    await tx.unsafe(`drop role "${name}"`);
  });
}

/**
 * Takes from everybody what no reader needs: by default every role may make temporary tables and
 * large objects, hold the site's advisory locks, and run code.
 *
 * @param {import("postgres").TransactionSql} tx
 * @param {{ name: string, super: boolean, ours: boolean }} role
 * @returns {Promise<string[]>}
 */
async function close(tx, role) {
  const [{ database }] = /** @type {any} */ (await tx`select current_database() as database`);
  const gaps = [];
  /** @type {[statements: string[], gap: string][]} */
  const steps = [
    [
      ["revoke all on schema public from public", "grant usage on schema public to current_user"],
      "the schema public is open to every role of this server.",
    ],
    [
      [
        `revoke temporary on database "${database}" from public`,
        `grant temporary on database "${database}" to current_user`,
      ],
      "every role may make temporary tables in this database.",
    ],
    [await revokeFunctions(tx), "every role may make large objects and hold advisory locks."],
    [
      [
        "revoke usage on language plpgsql from public",
        "grant usage on language plpgsql to current_user",
      ],
      "every role may run blocks of code.",
    ],
  ];
  if (role.ours) steps.push([await revokeOthers(tx), "every role may open the other databases."]);
  for (const [statements, gap] of steps) {
    try {
      await tx.savepoint(async (inner) => {
        for (const statement of statements) await inner.unsafe(statement);
      });
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
      gaps.push(gap);
      continue;
    }
    // Without the right, PostgreSQL only warns.
    if (!role.super && !(await isClosed(tx, role.name, gap))) gaps.push(gap);
  }
  return gaps;
}

/** @param {import("postgres").TransactionSql} tx */
async function revokeFunctions(tx) {
  const rows = await tx`select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and
      (p.proname ~ '^(lo_|pg_(try_)?advisory_)' or p.proname in ('lowrite', 'loread'))`;
  return rows.flatMap(({ name }) => [
    `revoke execute on function ${name} from public`,
    `grant execute on function ${name} to current_user`,
  ]);
}

/** @param {import("postgres").TransactionSql} tx */
async function revokeOthers(tx) {
  const rows = await tx`select quote_ident(datname) as name from pg_database
    where datname <> current_database() and datallowconn`;
  return rows.map(({ name }) => `revoke connect, temporary on database ${name} from public`);
}

/**
 * @param {import("postgres").TransactionSql} tx
 * @param {string} name
 * @param {string} gap
 */
async function isClosed(tx, name, gap) {
  const [row] = await tx`select
    has_schema_privilege(${name}, 'public', 'usage') as public,
    has_database_privilege(${name}, current_database(), 'temporary') as temporary,
    has_function_privilege(${name}, 'pg_advisory_lock(bigint)', 'execute') as large,
    has_language_privilege(${name}, 'plpgsql', 'usage') as code`;
  if (gap.includes("schema public")) return !row?.public;
  if (gap.includes("temporary")) return !row?.temporary;
  if (gap.includes("large")) return !row?.large;
  return !row?.code;
}

/**
 * @param {import("postgres").TransactionSql} tx
 * @param {string} name
 */
async function findRole(tx, name) {
  const [role] = await tx`select shobj_description(oid, 'pg_authid') as comment
    from pg_roles where rolname = ${name}`;
  if (role && role.comment !== mark) {
    throw new Failure(`There is a role ${name} already, which this command did not make.`);
  }
  return Boolean(role);
}

/** @param {string} name */
function checkName(name) {
  if (/^[a-z][a-z0-9_]{0,40}$/.test(name) && !/^(pg_|public$|none$)/.test(name)) return;
  throw new Failure(`"${name}" is no name for a role: use small letters, digits and _.`);
}

/**
 * What PostgreSQL keeps of a password (RFC 5803), so that its log never has the password itself.
 *
 * @param {string} password
 */
function verifierOf(password) {
  const [salt, rounds] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const hmac = (/** @type {string} */ words) => createHmac("sha256", salted).update(words).digest();
  const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
  const server = hmac("Server Key").toString("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${server}`;
}
