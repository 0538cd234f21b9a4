/** What an administrator of the machine does: npm run admin -- sql-role <name> [--drop] */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "../db/embedded/connection.mjs";
import { Failure } from "../db/embedded/failure.mjs";
import { migrate } from "../db/migrate.mjs";
import { dropReader, makeReader } from "./admin/sql-role.mjs";
import { openDatabase } from "./launcher/database.mjs";
import { prepareFolder } from "./launcher/folder.mjs";
import { readSettings } from "./launcher/settings.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage = "Say: npm run admin -- sql-role <name> [--drop]";

async function main() {
  const { verb, name, drop } = readArguments();
  if (verb !== "sql-role") throw new Failure(usage);
  const settings = readSettings({ root, env: process.env });
  if (!settings.env.DATABASE_URL) prepareFolder(settings.home);
  const database = await openDatabase(settings, () => {});
  const sql = await connect(database.direct, 10);
  try {
    await migrate(database.direct);
    if (drop) {
      await dropReader(sql, name);
      return console.log(`${name} is gone.`);
    }
    const { password, gaps } = await makeReader(sql, name, { ours: !settings.env.DATABASE_URL });
    const address = Object.assign(new URL(database.direct), { username: name, password });
    console.log(`\n${name} reads what is published, and nothing else. This is told once:\n`);
    console.log(`  psql "${address.href}"\n`);
    for (const gap of gaps) console.log(`Mind: ${gap}`);
    if (!settings.env.DATABASE_URL) console.log("It answers while the site runs.");
  } finally {
    await sql.end({ timeout: 5 });
    await database.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { drop: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [verb, name = "", ...rest] = positionals;
    if (rest.length === 0 && name) return { verb, name, drop: values.drop };
  } catch {
    // Said below.
  }
  throw new Failure(usage);
}

main().catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
});
