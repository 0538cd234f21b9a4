import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { chooseAccount } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { account } from "./cluster.mjs";
import { connect } from "./connection.mjs";
import { Failure } from "./failure.mjs";
import { disown, isAlive, isSurelyNotServer, readPidFile, removeEmptyPidFile } from "./process.mjs";

/**
 * @typedef {import("./cluster.mjs").Cluster} Cluster
 * @typedef {{ pid: number, port: number, adopted: boolean }} Server
 * @typedef {{ port?: number, settings?: Record<string, string>, deadline?: number }} StartOptions
 */

/**
 * Starts the server of a cluster, or adopts the one that a killed launcher left running.
 *
 * @param {Cluster} cluster
 * @param {StartOptions} [options] deadline in milliseconds: recovery after a crash may take a while
 * @returns {Promise<Server>}
 */
export async function startServer(cluster, { port, settings = {}, deadline = 120_000 } = {}) {
  const until = Date.now() + deadline;
  for (;;) {
    const running = readPidFile(cluster.folder);
    if (running && isAlive(running.pid)) {
      if (await isServerOf(cluster, running.port)) return { ...running, adopted: true };
      if (isSurelyNotServer(running.pid, cluster.folder)) {
        disown(cluster.folder);
      }
    } else {
      if (running) disown(cluster.folder);
      else removeEmptyPidFile(cluster.folder);
      const attempt = await launch(cluster, port ?? (await freePort()), settings, until);
      if ("pid" in attempt) return attempt;
      if (!isPassing(attempt.reason))
        throw new Failure(`PostgreSQL did not start: ${attempt.reason}`);
    }
    if (Date.now() > until) {
      throw new Failure(
        `The PostgreSQL in ${cluster.folder} does not become ready; its log is ${cluster.log}.`,
      );
    }
    await wait(100);
  }
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {string} the address of one of its databases
 */
export const addressOf = ({ password }, port, database = account) =>
  `postgres://${account}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Stops a server at once, ending its sessions in good order; what was committed stays.
 *
 * @param {Cluster} cluster
 * @param {number} pid
 */
export async function stopServer(cluster, pid) {
  if (process.platform === "win32") {
    spawnSync(findBinaries().pgCtl, ["stop", "-D", cluster.folder, "-m", "fast", "-w"]);
    return;
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let i = 0; i < 1000 && isAlive(pid); i++) await wait(20);
  }
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 */
async function isServerOf(cluster, port) {
  const sql = await connect(addressOf(cluster, port, "postgres"));
  try {
    const [row] = await sql`show data_directory`;
    return realpathSync(row?.data_directory) === realpathSync(cluster.folder);
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @param {Record<string, string>} settings
 * @param {number} until
 * @returns {Promise<Server | { reason: string }>}
 */
async function launch(cluster, port, settings, until) {
  const { postgres, pgCtl } = findBinaries();
  const server = chooseAccount(cluster.home, postgres);
  server.own(cluster.folder);
  const folder = realpathSync(cluster.folder);
  const log = openLog(cluster.log);
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const flags = Object.entries({ port: String(port), ...all }).flatMap(([k, v]) => [
    "-c",
    `${k}=${v}`,
  ]);
  const [command, args] =
    process.platform === "win32"
      ? [pgCtl, ["start", "-D", folder, "-o", flags.map((flag) => `"${flag}"`).join(" ")]]
      : server.wrap(postgres, ["-D", folder, ...flags]);
  const child = spawn(command, args, {
    ...server.identity,
    detached: true,
    cwd: folder,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  child.unref();
  let ended = false;
  child.on("exit", (code) => {
    ended = process.platform !== "win32" || code !== 0;
  });
  child.on("error", () => {
    ended = true;
  });
  while (!ended && Date.now() < until) {
    const running = readPidFile(folder);
    if (running?.ready && (running.pid === child.pid || process.platform === "win32")) {
      return { pid: running.pid, port, adopted: false };
    }
    await wait(20);
  }
  return { reason: lastError(cluster.log, log.start) };
}

/** @param {string} path */
function openLog(path) {
  const tooLong = 10_000_000;
  const descriptor = openSync(path, "a", 0o600);
  if (statSync(path).size > tooLong) truncateSync(path);
  return { descriptor, start: statSync(path).size };
}

/**
 * @param {string} path
 * @param {number} start
 */
function lastError(path, start) {
  const lines = readFileSync(path).subarray(start).toString("utf8").trim().split("\n");
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") || "it gave no reason";
}

/**
 * Reasons that pass by themselves: somebody took the port, the killed server's last processes have
 * not ended yet, or its pid file is empty and still young.
 *
 * @param {string} reason
 */
const isPassing = (reason) =>
  /already exists|lock file "postmaster\.pid" is empty|pre-existing shared memory|could not create any TCP\/IP sockets/.test(
    reason,
  );

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(address.port));
    });
  });
}
