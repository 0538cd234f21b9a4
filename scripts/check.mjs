import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { listChecks } from "./check/checks.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
/** @type {string[]} */
const failed = [];
for (const { title, commands } of listChecks(root)) {
  console.log(`\n── ${title}`);
  const passes = commands.every(
    (args) => spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status === 0,
  );
  if (!passes) failed.push(title);
}
console.log(failed.length ? `\nFailed: ${failed.join(", ")}` : "\nAll checks passed");
process.exitCode = failed.length ? 1 : 0;
