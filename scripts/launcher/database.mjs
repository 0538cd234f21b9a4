import { connect } from "../../db/embedded/connection.mjs";
import { Failure } from "../../db/embedded/failure.mjs";
import { openPostgres } from "../../db/embedded/postgres.mjs";

/**
 * @typedef {object} OpenDatabase
 * @property {string} url for requests
 * @property {string} direct for migrations and locks
 * @property {() => Promise<boolean>} close false when it was left to the others who use it
 *
 * @param {Pick<import("./settings.mjs").Settings, "home" | "env">} settings
 * @param {(line: string) => void} report
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ home, env }, report) {
  if (env.DATABASE_URL) {
    const direct = env.DATABASE_URL_DIRECT || env.DATABASE_URL;
    await checkDatabase("DATABASE_URL", env.DATABASE_URL);
    if (direct !== env.DATABASE_URL) await checkDatabase("DATABASE_URL_DIRECT", direct);
    return { url: env.DATABASE_URL, direct, close: async () => true };
  }
  const { url, close } = await openPostgres(home, { report });
  return { url, direct: url, close: () => close() };
}

const seconds = 5;

/**
 * @param {string} name
 * @param {string} address
 */
async function checkDatabase(name, address) {
  const place = placeOf(name, address);
  const sql = await connect(address, seconds);
  let late;
  const deadline = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error("no answer")), seconds * 1000);
  });
  try {
    await Promise.race([sql`select 1`, deadline]);
  } catch (error) {
    throw new Failure(sentence(name, place, /** @type {Error & { code?: string }} */ (error)));
  } finally {
    clearTimeout(late);
    void sql.end({ timeout: 0 });
  }
}

/**
 * @param {string} name
 * @param {string} address
 */
function placeOf(name, address) {
  try {
    const url = new URL(address);
    if (/^postgres(ql)?:$/.test(url.protocol)) return url.host;
  } catch {
    // Said below.
  }
  throw new Failure(
    `${name} is no PostgreSQL address: it looks like postgres://user:password@host:5432/name.`,
  );
}

/**
 * @param {string} name
 * @param {string} place
 * @param {Error & { code?: string }} error
 */
function sentence(name, place, { code, message }) {
  if (code === "28P01" || code === "28000") {
    return `The database at ${place} refuses this user or password: check ${name}.`;
  }
  if (code === "3D000")
    return `The server at ${place} has no such database: make it, or check ${name}.`;
  if (!code || /^(CONNECT|CONNECTION|E[A-Z]+)/.test(code)) {
    return `The database at ${place} does not answer (${code ?? `${seconds} seconds`}): start it, or check ${name}.`;
  }
  return `The database at ${place} refuses the connection (${message}): check ${name}.`;
}
