/** `migrate` or `seed`, on DATABASE_URL or else on the PostgreSQL that comes with the project. */
import { fileURLToPath } from "node:url";
import { Failure } from "../db/embedded/failure.mjs";
import { migrate } from "../db/migrate.mjs";
import { Children } from "./launcher/children.mjs";
import { seed } from "./launcher/content.mjs";
import { openDatabase } from "./launcher/database.mjs";
import { prepareFolder } from "./launcher/folder.mjs";
import { hasSecrets, keepSecrets } from "./launcher/secrets.mjs";
import { readSettings } from "./launcher/settings.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string | undefined} verb */
async function main(verb) {
  if (verb !== "migrate" && verb !== "seed") throw new Failure("Say migrate or seed.");
  const settings = readSettings({ root, env: process.env });
  const { home, env, site } = settings;
  // The secrets are kept in the folder where the database is not.
  if (!env.DATABASE_URL || (verb === "seed" && !hasSecrets(env))) prepareFolder(home);
  const children = new Children();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
  const database = await openDatabase(settings, console.log);
  try {
    await migrate(database.direct);
    console.log("The tables are up to date.");
    if (verb === "migrate") return;
    const secrets = keepSecrets(home, env);
    await seed(root, children, { ...env, ...secrets, SITE_URL: site, DATABASE_URL: database.url });
  } finally {
    await database.close();
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
});
