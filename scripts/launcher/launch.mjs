import { connect } from "../../db/embedded/connection.mjs";
import { Failure } from "../../db/embedded/failure.mjs";
import { migrate } from "../../db/migrate.mjs";
import { makeSignInLink, prepareAdministrator } from "./administrator.mjs";
import { Children } from "./children.mjs";
import { alone, isUnused, seed } from "./content.mjs";
import { openDatabase } from "./database.mjs";
import { prepareFolder } from "./folder.mjs";
import { lockFolder } from "./folder-lock.mjs";
import { checkPort } from "./port.mjs";
import { hasSecrets, keepSecrets } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";
import { keepTime, startSite } from "./site.mjs";

/**
 * @typedef {import("./settings.mjs").Settings} Settings
 * @typedef {{ settings: Settings, app: import("./next-app.mjs").App, children: Children,
 *   heartbeat: number, signal: AbortSignal, closers: (() => unknown)[] }} Launch
 */

class Stopped extends Error {}

const say = console.log;

/**
 * Does everything from an unpacked folder to a running site, and stays until it is told to stop.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, app: Launch["app"], dev?: boolean, heartbeat?: number }} options
 *   heartbeat: milliseconds between two calls of the scheduled work
 * @returns {Promise<number>} the exit code
 */
export async function launch({ root, env, app, dev, heartbeat = 30_000 }) {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop.abort());
  const children = new Children();
  /** @type {Launch["closers"]} */
  const closers = [];
  let code = 0;
  try {
    const settings = readSettings({ root, env, dev });
    await run({ settings, app, children, signal: stop.signal, closers, heartbeat });
  } catch (error) {
    if (!(error instanceof Stopped)) {
      console.error(error instanceof Failure ? error.message : error);
      code = 1;
    }
  }
  if (stop.signal.aborted) say("\nStopping …");
  await children.stop();
  for (const close of closers.reverse()) await close();
  return code;
}

/** @param {Launch} launch */
async function run({ settings, app, children, signal, closers, heartbeat }) {
  const { root, home, env, dev } = settings;
  const lock = await lockData(settings);
  if (lock) closers.push(lock.release);
  await checkPort(settings, lock?.tookOver ? 10_000 : 0);

  await perform(app.install(settings, children), signal);
  await perform(app.build(settings, children), signal);

  const database = await openDatabase(settings, say);
  closers.push(async () => {
    if (!(await database.close())) say("PostgreSQL stays up: another program still uses it.");
  });
  const secrets = keepSecrets(home, env);
  /** @type {"development" | "production"} */
  const mode = dev ? "development" : "production";
  const full = {
    ...env,
    ...secrets,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.url,
    DATABASE_URL_DIRECT: database.direct,
    PORT: String(settings.port),
    SITE_URL: settings.site,
  };
  await unlessStopped(migrate(database.direct), signal);
  const seeding = alone(database.direct, async () =>
    perform(
      {
        title: "Putting in the demo",
        needed: env.SEED !== "empty" && (await isUnused(database.direct)),
        run: () => seed(root, children, full),
      },
      signal,
    ),
  );
  await unlessStopped(seeding, signal);

  for (const args of app.companions(settings)) {
    children.startNode(args, { cwd: root, env: full });
  }
  const starting = startSite(settings, children, { args: app.command(settings), env: full });
  const { ended } = await unlessStopped(starting, signal);
  await welcome(settings, database.direct);
  void keepTime(settings, { secret: secrets.CRON_SECRET, signal, report: say, every: heartbeat });
  await unlessStopped(ended, signal);
  throw new Failure("The site ended unexpectedly: the lines above may say why.");
}

/**
 * With a database and secrets from outside, a site can do without a data folder.
 *
 * @param {Settings} settings
 */
async function lockData({ home, site, env }) {
  try {
    prepareFolder(home);
  } catch (error) {
    if (env.DATABASE_URL && hasSecrets(env)) return undefined;
    throw error;
  }
  return lockFolder(home, site);
}

/**
 * @param {import("./next-app.mjs").Step} step
 * @param {AbortSignal} signal
 */
async function perform({ title, needed, run }, signal) {
  if (!needed) return;
  say(`${title} …`);
  const start = Date.now();
  await unlessStopped(run(), signal);
  say(`${title}: done in ${Math.round((Date.now() - start) / 1000)} s`);
}

/**
 * @template T
 * @param {Promise<T>} work
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function unlessStopped(work, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Stopped());
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/**
 * @param {Settings} settings
 * @param {string} address
 */
async function welcome({ site, administrator }, address) {
  const sql = await connect(address, 10);
  try {
    const person = await prepareAdministrator(sql, administrator);
    const entrance = administrator.password
      ? `Sign in    ${site}/sign-in, as ${person.email}`
      : `Sign in    ${await makeSignInLink(sql, person.id, site)}\n           (once, within a day, as ${person.email})`;
    say(`\nCauce runs.\n\n  Site       ${site}/\n  Admin      ${site}/admin\n  ${entrance}\n`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
