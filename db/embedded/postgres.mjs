import { setTimeout as wait } from "node:timers/promises";
import { account, openCluster } from "./cluster.mjs";
import { connect } from "./connection.mjs";
import { isAlive } from "./process.mjs";
import { addressOf, startServer, stopServer } from "./server.mjs";

/**
 * The PostgreSQL that comes with the project: up until `close()`, on one port all the while.
 *
 * @typedef {object} Embedded
 * @property {string} url
 * @property {boolean} adopted whether the server already ran
 * @property {() => number} pid
 * @property {(database: string) => string} address
 * @property {(options?: { force?: boolean }) => Promise<boolean>} close false when it was left to the
 *   other programs that use it
 *
 * @param {string} home an existing folder of ours
 * @param {{ lasting?: boolean, settings?: Record<string, string>, report?: (line: string) => void }} [options]
 *   `lasting: false` is for throw-away data: quicker, and lost when the machine fails
 * @returns {Promise<Embedded>}
 */
export async function openPostgres(home, { lasting = true, settings, report = () => {} } = {}) {
  const cluster = await openCluster(home, { lasting });
  const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const options = { settings: { log_checkpoints: "off", ...(lasting ? {} : quick), ...settings } };
  let server = await startServer(cluster, options);
  const { port, adopted } = server;
  await createDatabase(addressOf(cluster, port, "postgres"));

  let closing = false;
  const guard = (async () => {
    while (!closing) {
      await wait(200);
      if (closing || isAlive(server.pid)) continue;
      report("PostgreSQL ended unexpectedly; starting it again.");
      try {
        server = await startServer(cluster, { ...options, port });
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
        await wait(1000);
      }
    }
  })();

  return {
    url: addressOf(cluster, port),
    adopted,
    pid: () => server.pid,
    address: (database) => addressOf(cluster, port, database),
    async close({ force = false } = {}) {
      closing = true;
      await guard;
      const busy = !force && (await hasOtherClients(addressOf(cluster, port, "postgres")));
      if (busy) return false;
      await stopServer(cluster, server.pid);
      return true;
    },
  };
}

/** @param {string} address */
async function createDatabase(address) {
  const sql = await connect(address, 10);
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${account}`;
    if (!found) await sql.unsafe(`create database ${account}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Sessions that end with our own programs take a moment to go; those that stay are somebody else's.
 *
 * @param {string} address
 */
async function hasOtherClients(address) {
  const sql = await connect(address);
  try {
    for (let i = 0; i < 20; i++) {
      const [row] = await sql`select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`;
      if (!row?.others) return false;
      await wait(100);
    }
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
