import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../db/embedded/failure.mjs";
import { openPostgres } from "../../db/embedded/postgres.mjs";
import { freePort } from "../../db/embedded/server.mjs";
import { ensureBrowser } from "./browser.mjs";
import { ensurePrograms } from "./programs.mjs";

/**
 * Runs Playwright against one seeded site of its own.
 *
 * @param {string} root
 * @param {import("../launcher/children.mjs").Children} children
 * @param {{ args?: string[], report?: string }} [options] `report` is where the JSON report goes
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runEndToEnd(root, children, { args = [], report } = {}) {
  const CHROMIUM_PATH = await ensureBrowser(root);
  await ensurePrograms();
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  const heard = new Set();
  const code = await withSite(
    root,
    children,
    (env) =>
      children.runNode([cli, "test", ...args], {
        cwd: root,
        env: { ...env, CHROMIUM_PATH, ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report } : {}) },
      }),
    (line) => {
      for (const one of complaints) if (line.includes(one)) heard.add(one);
    },
  );
  for (const one of heard) console.error(`The site's log says: ${one}`);
  return code === 0 && heard.size > 0 ? 1 : code;
}

/** What the site's log must never say, since no page shows it. */
const complaints = ["Yjs was already imported"];

/**
 * Gives `use` the surroundings of a seeded site: the very launcher and build of `npm start`, a
 * throw-away PostgreSQL, a free port.
 *
 * @template T
 * @param {string} root
 * @param {import("../launcher/children.mjs").Children} children
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} use
 * @param {(line: string) => void} [hear] told each line of its errors
 * @returns {Promise<T>}
 */
export async function withSite(root, children, use, hear = () => {}) {
  const home = mkdtempSync(join(tmpdir(), `cauce-test-${process.pid}-`));
  const postgres = await openPostgres(home, { lasting: false, report: console.log });
  try {
    const port = await freePort();
    const env = {
      ...process.env,
      TZ: "Asia/Kathmandu",
      DATABASE_URL: postgres.url,
      DATA_DIR: join(home, "site"),
      HOST: "127.0.0.1",
      PORT: String(port),
      SITE_URL: `http://localhost:${port}`,
      AUTH_SECRET: "a-secret-that-only-the-tests-use",
      CRON_SECRET: "a-secret-that-only-the-tests-use",
    };
    await startSite(root, children, env, hear);
    return await use(env);
  } finally {
    await children.stop();
    await postgres.close({ force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {import("../launcher/children.mjs").Children} children
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} hear
 */
async function startSite(root, children, env, hear) {
  const site = children.startNode([join(root, "scripts/start.mjs")], {
    cwd: root,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (site.stderr) {
    site.stderr.pipe(process.stderr, { end: false });
    createInterface({ input: site.stderr }).on("line", hear);
  }
  let output = "";
  site.stdout?.on("data", (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  while (!output.includes("Cauce runs")) {
    if (site.exitCode !== null || site.signalCode) throw new Failure("The site did not start.");
    await wait(100);
  }
}
