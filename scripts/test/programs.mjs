import { execFileSync, spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** Programs that the tests call as readers do, by the Debian package that has them. */
const packages = {
  aria2c: "aria2",
  cadaver: "cadaver",
  curl: "curl",
  epubcheck: "epubcheck",
  litmus: "litmus",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  psql: "postgresql-client",
  qpdf: "qpdf",
  rclone: "rclone",
  unzip: "unzip",
  wget: "wget",
};

/** Installs what is missing, where that can be done; a test whose program is not there says so. */
export async function ensurePrograms() {
  const missing = () => Object.entries(packages).filter(([program]) => !findProgram(program));
  const names = missing().map(([, name]) => name);
  if (names.length > 0) {
    await installPackages(names, () => (missing().length === 0 ? "all" : undefined));
  }
  for (const [program, name] of missing()) {
    console.error(`There is no ${program} here, which tests need: install ${name}.`);
  }
}

/**
 * Fails in words where a program is not there: no other one can take its place.
 *
 * @param {...string} names
 */
export function requireProgram(...names) {
  const missing = names.filter((name) => !findProgram(name));
  if (missing.length === 0) return;
  throw new Error(`This test calls ${missing.join(", ")}: not installed, and it could not be.`);
}

/** @param {string[]} names */
export function findProgram(...names) {
  for (const name of names) {
    try {
      const command = process.platform === "win32" ? "where" : "which";
      const options = {
        encoding: /** @type {const} */ ("utf8"),
        stdio: /** @type {any} */ ("pipe"),
      };
      return execFileSync(command, [name], options).split(/\r?\n/)[0];
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

/**
 * @param {string[]} names Debian packages
 * @param {() => string | undefined} find
 */
export async function installPackages(names, find) {
  if (process.getuid?.() !== 0 || !findProgram("apt-get")) return undefined;
  console.log(`Installing ${names.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", ...names];
  for (let tries = 0; tries < 5 && !find(); tries++) {
    // Another program may hold the lock of the package system.
    if (tries) await wait(10_000);
    spawnSync("apt-get", ["update"], { env, stdio: "ignore", timeout: 120_000 });
    spawnSync("apt-get", install, { env, stdio: "ignore", timeout: 300_000 });
  }
  return find();
}
