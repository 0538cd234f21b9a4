import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * Makes the data folder if need be and proves that it can be written to.
 *
 * @param {string} home
 */
export function prepareFolder(home) {
  const probe = join(home, `.probe-${process.pid}`);
  try {
    makeFolder(home);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Failure(
      `Cauce cannot write to its data folder ${home} (${code}): make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Node's own recursive mkdir never returns for some folders, such as one in /proc.
 *
 * @param {string} path
 */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
