import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * In a container whose first process never asks after its orphans, an ended one keeps its number.
 *
 * @param {number} pid
 */
function isDefunct(pid) {
  if (process.platform !== "linux") return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * What PostgreSQL says about its running server in `postmaster.pid`.
 *
 * @param {string} folder
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readPidFile(folder) {
  try {
    const lines = readFileSync(pidFile(folder), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
const pidFile = (folder) => join(folder, "postmaster.pid");

/**
 * Makes PostgreSQL take its pid file for a stale one. The file itself must stay: by its other lines
 * PostgreSQL sees whether processes of the dead server still use the data.
 *
 * @param {string} folder
 */
export function disown(folder) {
  const nobody = 2 ** 31 - 1;
  const [, ...rest] = readFileSync(pidFile(folder), "utf8").split("\n");
  writeFileSync(pidFile(folder), [nobody, ...rest].join("\n"));
}

/**
 * A server killed between making its pid file and writing to it leaves it empty, and no later one
 * starts over it. PostgreSQL writes at once, so that one empty for a second belongs to nobody.
 *
 * @param {string} folder
 */
export function removeEmptyPidFile(folder) {
  const { size, mtimeMs } = statSync(pidFile(folder), { throwIfNoEntry: false }) ?? {};
  if (size === 0 && Date.now() - (mtimeMs ?? 0) > 1000) rmSync(pidFile(folder), { force: true });
}

/**
 * Whether a living process is surely not the server of this folder: only then its word is stale.
 *
 * @param {number} pid
 * @param {string} folder
 */
export function isSurelyNotServer(pid, folder) {
  const command = commandLine(pid);
  if (command === undefined) return false;
  if (!/postgres/i.test(command)) return true;
  return process.platform === "linux" && !command.split("\0").includes(realpathSync(folder));
}

/** @param {number} pid */
function commandLine(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return undefined;
    }
  }
  const [command, ...args] =
    process.platform === "win32"
      ? ["tasklist", "/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]
      : ["ps", "-p", String(pid), "-o", "command="];
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 && stdout.trim() ? stdout : undefined;
}
