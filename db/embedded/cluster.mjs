import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { chooseAccount } from "./account.mjs";
import { findBinaries, major } from "./binaries.mjs";
import { Failure } from "./failure.mjs";

/**
 * A cluster is PostgreSQL's folder of data, with the password of its one account beside it.
 *
 * @typedef {{ folder: string, home: string, password: string, log: string }} Cluster
 */

export const account = "cauce";

/**
 * Opens the cluster under `home`, making it first where there is none. A half-made one never counts:
 * it is made under another name and renamed when whole.
 *
 * @param {string} home an existing folder of ours
 * @param {{ lasting?: boolean }} [options] `lasting: false` skips waiting for the disk
 * @returns {Promise<Cluster>}
 */
export async function openCluster(home, { lasting = true } = {}) {
  const folder = join(home, "postgres");
  const log = join(home, "postgres.log");
  if (existsSync(join(folder, "PG_VERSION"))) {
    checkVersion(folder);
    return { folder, home, log, password: readPassword(home) };
  }
  if (existsSync(folder) && readdirSync(folder).length) {
    throw new Failure(`${folder} is no PostgreSQL data folder, yet it is not empty: move it away.`);
  }
  const password = makePassword(home);
  await initialise(home, folder, lasting);
  return { folder, home, log, password };
}

/** @param {string} folder */
function checkVersion(folder) {
  const found = Number.parseInt(readFileSync(join(folder, "PG_VERSION"), "utf8"), 10);
  if (found === major) return;
  throw new Failure(
    `${folder} was written by PostgreSQL ${found} and Cauce brings PostgreSQL ${major}: start the version of Cauce that wrote it, export the content, and import it here.`,
  );
}

/** @param {string} home */
const passwordFile = (home) => join(home, "postgres.password");

/** @param {string} home */
function readPassword(home) {
  try {
    return readFileSync(passwordFile(home), "utf8").trim();
  } catch {
    throw new Failure(
      `${passwordFile(home)} is missing, and without it the database cannot be opened: put it back from your backup.`,
    );
  }
}

/** @param {string} home */
function makePassword(home) {
  const password = randomBytes(24).toString("base64url");
  rmSync(passwordFile(home), { force: true });
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * @param {string} home
 * @param {string} folder
 * @param {boolean} lasting
 */
async function initialise(home, folder, lasting) {
  for (const name of readdirSync(home)) {
    if (name.startsWith("postgres.new-"))
      rmSync(join(home, name), { recursive: true, force: true });
  }
  const { initdb } = findBinaries();
  const server = chooseAccount(home, initdb);
  const draft = join(home, `postgres.new-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const secret = join(draft, "password");
  const data = join(draft, "data");
  writeFileSync(secret, readFileSync(passwordFile(home)), { mode: 0o600 });
  server.own(draft);
  const [command, args] = server.wrap(initdb, [
    ...["-D", data, "-U", account, `--pwfile=${secret}`, "-A", "scram-sha-256", "-E", "UTF8"],
    ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"],
    ...(lasting ? [] : ["--no-sync"]),
  ]);
  await run(command, args, server.identity);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  renameSync(data, folder);
  rmSync(draft, { recursive: true });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ uid?: number, gid?: number }} identity
 * @returns {Promise<void>}
 */
function run(command, args, identity) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...identity,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Failure(`PostgreSQL could not make its data folder: ${lastLine(output)}`));
    });
  });
}

/** @param {string} output */
const lastLine = (output) =>
  output
    .trim()
    .split("\n")
    .findLast((line) => /error|fatal|could not/i.test(line)) ??
  output.trim().split("\n").at(-1) ??
  "no reason was given";
