/**
 * Repairs the database driver after an install. When a server dies in the middle of a transaction,
 * postgres.js 3.4.9 writes to a socket that is gone and takes the process down, or never writes
 * again: https://github.com/porsager/postgres/issues/1154 and pull request 1209.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const files = ["src/connection.js", "cjs/src/connection.js"];
const mark = "/* Cauce: the socket may be gone */";

/** @type {[string, string][]} */
const repairs = [
  [
    "  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)\n",
    `  function nextWrite(fn) {
    if (socket === null) { ${mark}
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)
`,
  ],
  [
    "    clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)\n    socket.removeListener('connect', connected)\n    idleTimer.cancel()\n",
    "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)\n    socket.removeListener('connect', connected)\n    idleTimer.cancel()\n",
  ],
];

/** @param {string} root the folder that holds node_modules */
export function patchPostgres(root) {
  for (const file of files) {
    const path = `${root}/node_modules/postgres/${file}`;
    const source = readFileSync(path, "utf8");
    if (source.includes(mark)) continue;
    writeFileSync(path, repairs.reduce(repair, source));
  }
}

/**
 * @param {string} source
 * @param {[string, string]} change
 */
function repair(source, [from, to]) {
  if (source.split(from).length !== 2) {
    throw new Error(
      "postgres.js has changed: see whether scripts/patch-postgres.mjs is still needed",
    );
  }
  return source.replace(from, () => to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  patchPostgres(fileURLToPath(new URL("..", import.meta.url)));
}
