import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openCluster } from "../../db/embedded/cluster.mjs";
import { readPidFile } from "../../db/embedded/process.mjs";
import { addressOf } from "../../db/embedded/server.mjs";

export type OwnSite = {
  url: string;
  /** A one-time sign-in link. */
  link: string;
  /** Ends the launcher, the site and PostgreSQL at once, as a power cut does. */
  crash: () => void;
  /** Sends a signal to PostgreSQL and all its processes. */
  signalDatabase: (signal: NodeJS.Signals) => void;
  /** The address of its database while it runs. */
  databaseUrl: () => Promise<string>;
  /** The lines of its log that tell of faults. */
  faults: () => string[];
  /** Ends it as a host does, or the keyboard. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Requests that break off in the middle Next calls uncaught exceptions, and goes on. */
const faulty =
  /"level":"error"|⨯ (?!uncaughtException: +Error: aborted)\w*([Ee]rror|Exception|Rejection)/;

/** Starts a second site from the same build, by `npm start`'s own command, in a data folder of its own. */
export async function startOwnSite(home: string, port: number): Promise<OwnSite> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const url = `http://localhost:${port}`;
  const env = { ...inherited, DATA_DIR: home, PORT: String(port), SITE_URL: url, SEED: "empty" };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: "pipe" });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      log += chunk;
    });
  }
  const output = await untilReady(child);
  const link = /\S+\/sign-in\/link\?token=\S+/.exec(output)?.[0] ?? "";
  return {
    url,
    link,
    crash: () => {
      const started = childrenOf(child.pid ?? 0);
      process.kill(postmasterOf(home), "SIGKILL");
      child.kill("SIGKILL");
      for (const pid of started) sendSignal(pid, "SIGKILL");
    },
    signalDatabase: (signal) => {
      const postmaster = postmasterOf(home);
      for (const pid of [...childrenOf(postmaster), postmaster]) sendSignal(pid, signal);
    },
    databaseUrl: async () => {
      const cluster = await openCluster(home);
      return addressOf(cluster, readPidFile(cluster.folder)?.port ?? 0);
    },
    faults: () => log.split("\n").filter((line) => faulty.test(line)),
    stop: async (signal = "SIGTERM") => {
      if (child.exitCode !== null || child.signalCode) return;
      child.kill(signal);
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/sign-in\/link\?token=\S+\s/.test(output)) resolve(output);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`The site did not start:\n${output}`)));
  });
}

/** PostgreSQL writes its pid into the first line of `postmaster.pid`. */
function postmasterOf(home: string): number {
  return Number(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

function childrenOf(parent: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).split("\n");
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (pid && ppid === parent ? [pid] : []));
}

/** Backends come and go: one that has ended meanwhile needs no signal. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
