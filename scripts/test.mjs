/** Everything that must pass, from a fresh clone: its last line is "N passed, N failed". */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../db/embedded/failure.mjs";
import { listChecks } from "./check/checks.mjs";
import { build, isBuilt } from "./launcher/build.mjs";
import { Children } from "./launcher/children.mjs";
import { install, isInstalled } from "./launcher/install.mjs";
import { readSettings } from "./launcher/settings.mjs";
import { patchPostgres } from "./patch-postgres.mjs";
import { ensureBrowser, ensureJava } from "./test/browser.mjs";
import { countPlaywright, countVitest, one, sum } from "./test/counts.mjs";
import { runEndToEnd } from "./test/end-to-end.mjs";
import { ensurePrograms } from "./test/programs.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "cauce-reports-"));
const children = new Children();
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const limit = 55 * 60_000;

/** @type {import("./test/counts.mjs").Counts[]} */
const results = [];
let stopped = "";

/** @param {string} why */
function stop(why) {
  stopped ||= why;
  void children.stop();
}
process.once("SIGINT", () => stop("Stopped."));
process.once("SIGTERM", () => stop("Stopped."));
const late = setTimeout(
  () => stop("Stopped after nearly an hour: something hangs."),
  limit - 30_000,
);

/** @type {[string, () => Promise<import("./test/counts.mjs").Counts>][]} */
const parts = [
  ["Preparing", prepare],
  ...listChecks(root).map(check),
  ["Unit and integration tests (Vitest)", runVitest],
  ["Production build", runBuild],
  ["End-to-end tests (Playwright)", runPlaywright],
];

for (const [title, run] of parts) {
  if (stopped) break;
  console.log(`\n── ${title}`);
  try {
    results.push(await run());
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    results.push(one(false));
    if (run === prepare) break;
  }
}
clearTimeout(late);
await children.stop();
rmSync(reports, { recursive: true, force: true });
if (stopped) {
  console.error(stopped);
  results.push(one(false));
}
const { passed, failed } = sum(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function prepare() {
  if (!isInstalled(root, { development: true })) {
    await install(root, children, { env, development: true });
  }
  patchPostgres(root);
  await ensureJava();
  await ensurePrograms();
  console.log(`Chromium: ${await ensureBrowser(root)}`);
  return one(true);
}

/**
 * @param {import("./check/checks.mjs").Check} check
 * @returns {[string, () => Promise<import("./test/counts.mjs").Counts>]}
 */
function check({ title, commands }) {
  return [
    title,
    async () => {
      for (const args of commands) {
        if (await children.runNode(args, { cwd: root, env })) return one(false);
      }
      return one(true);
    },
  ];
}

async function runVitest() {
  const report = join(reports, "vitest.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await children.runNode([vitest, "run", ...reporters], {
    cwd: root,
    env,
  });
  return countVitest(report, code);
}

async function runBuild() {
  const settings = readSettings({ root, env });
  if (!isBuilt(settings)) await build(settings, children);
  return one(true);
}

async function runPlaywright() {
  const report = join(reports, "playwright.json");
  const code = await runEndToEnd(root, children, { report });
  return countPlaywright(report, code);
}
