import { fileURLToPath } from "node:url";
import { connect } from "./embedded/connection.mjs";

const lock = 4_242_001;
const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings a database up to the newest migration, all or nothing; of several callers at once, one
 * works and the others wait.
 *
 * @param {string} address of a direct connection: session locks do not hold through a pooler
 */
export async function migrate(address) {
  const [{ drizzle }, { migrate: run }] = await Promise.all([
    import("drizzle-orm/postgres-js"),
    import("drizzle-orm/postgres-js/migrator"),
  ]);
  const sql = await connect(address, 10);
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await run(drizzle(sql), { migrationsFolder });
    await sql`select pg_advisory_unlock(${lock})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
