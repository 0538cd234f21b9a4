import { createHash, randomBytes } from "node:crypto";

/**
 * @typedef {import("postgres").ISql<{}>} Sql
 * @typedef {{ id: string, email: string, password_hash: string | null }} Administrator
 */

const day = 24 * 60 * 60;

/** As in lib/auth, which reads it: Argon2id, 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * The administrator whom the settings name, or the first there is, or a new one.
 *
 * @param {import("postgres").Sql} sql
 * @param {{ email?: string, password?: string }} wanted
 * @returns {Promise<Administrator>}
 */
export async function prepareAdministrator(sql, { email, password }) {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(4242002)`;
    const person = (await find(tx, email)) ?? (await create(tx, email));
    if (email) {
      await tx`update people set email = ${email}, role = 'admin', disabled_at = null, updated_at = now()
        where id = ${person.id} and (email <> ${email} or role <> 'admin' or disabled_at is not null)`;
    }
    if (password && !(await matches(person.password_hash, password))) {
      const { hash } = await import("@node-rs/argon2");
      await tx`update people set password_hash = ${await hash(password.normalize("NFC"), cost)}, password_changed_at = now(),
        updated_at = now() where id = ${person.id}`;
    }
    return { ...person, email: email ?? person.email };
  });
}

/**
 * A link that signs one person in, once, within a day.
 *
 * @param {Sql} sql
 * @param {string} personId
 * @param {string} site
 */
export async function makeSignInLink(sql, personId, site) {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  await sql`insert into sign_in_tokens (token_hash, person_id, expires_at)
    values (${hash}, ${personId}, now() + make_interval(secs => ${day}))`;
  return `${site}/sign-in/link?token=${token}`;
}

/**
 * @param {Sql} sql
 * @param {string | undefined} email
 * @returns {Promise<Administrator | undefined>}
 */
async function find(sql, email) {
  const named = email
    ? await sql`select id, email, password_hash from people where lower(email) = lower(${email})`
    : [];
  if (named[0]) return /** @type {Administrator} */ (named[0]);
  const [first] = await sql`select id, email, password_hash from people
    where role = 'admin' and disabled_at is null order by created_at, id limit 1`;
  return /** @type {Administrator | undefined} */ (first);
}

/**
 * @param {Sql} sql
 * @param {string} [email]
 * @returns {Promise<Administrator>}
 */
async function create(sql, email = "admin@localhost.localdomain") {
  const slug = `admin-${randomBytes(3).toString("hex")}`;
  const [person] = await sql`insert into people (email, name, slug, role)
    values (${email}, 'Admin', ${slug}, 'admin') returning id, email, password_hash`;
  return /** @type {Administrator} */ (person);
}

/**
 * @param {string | null} hash
 * @param {string} password
 */
async function matches(hash, password) {
  const { verify } = await import("@node-rs/argon2");
  return Boolean(hash) && (await verify(/** @type {string} */ (hash), password.normalize("NFC")));
}
