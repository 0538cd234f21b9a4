import { spawn, spawnSync } from "node:child_process";

const leash = new URL("leash.mjs", import.meta.url).href;

/**
 * The programs that the launcher started, each the head of a process group of its own, so that all
 * of it can be stopped and a Ctrl-C in the terminal reaches the launcher alone.
 */
export class Children {
  /** @type {Set<import("node:child_process").ChildProcess>} */
  #running = new Set();
  #stopping = false;

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   */
  start(command, args, options) {
    const detached = process.platform !== "win32";
    const child = spawn(command, args, {
      detached,
      stdio: ["pipe", "inherit", "inherit"],
      ...options,
    });
    this.#running.add(child);
    child.on("close", () => this.#running.delete(child));
    child.on("error", () => this.#running.delete(child));
    if (this.#stopping) signal(child, "SIGTERM");
    return child;
  }

  /**
   * Starts a program of Node on a leash: it ends with us, even if we are killed.
   *
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   */
  startNode(args, options) {
    const env = { ...(options.env ?? process.env), CAUCE_LEASH: String(process.pid) };
    return this.start(process.execPath, ["--import", leash, ...args], { ...options, env });
  }

  /**
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   * @returns {Promise<number>} its exit code; 1 if a signal ended it or it could not start
   */
  runNode(args, options) {
    return end(this.startNode(args, options));
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import("node:child_process").SpawnOptions} options
   * @returns {Promise<number>} its exit code; 1 if a signal ended it or it could not start
   */
  run(command, args, options) {
    return end(this.start(command, args, options));
  }

  /** Asks all to end, and ends those that have not after `patience` milliseconds. */
  async stop(patience = 10_000) {
    this.#stopping = true;
    await Promise.all([...this.#running].map((child) => stop(child, patience)));
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function end(child) {
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} patience
 * @returns {Promise<void>}
 */
function stop(child, patience) {
  return new Promise((resolve) => {
    const late = setTimeout(() => signal(child, "SIGKILL"), patience);
    child.once("close", () => {
      clearTimeout(late);
      signal(child, "SIGKILL");
      resolve();
    });
    signal(child, "SIGTERM");
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (!child.pid) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // Nobody of the group is left.
  }
}
