import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * Whether node_modules is what the lock file says. npm writes its own list there when an install is
 * whole, so an interrupted one has none.
 *
 * @param {string} root
 * @param {{ development?: boolean }} [options] whether packages for development must be there too
 */
export function isInstalled(root, { development = false } = {}) {
  const list = join(root, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const installed = read(list);
  return Object.entries(read(join(root, "package-lock.json"))).every(([place, wanted]) => {
    if (!place || wanted.link) return true;
    const found = installed[place];
    if (!found) {
      return Boolean(wanted.optional || wanted.devOptional || (wanted.dev && !development));
    }
    return found.version === wanted.version;
  });
}

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, dev?: boolean }} Entry
 *
 * @param {string} path
 * @returns {Record<string, Entry>}
 */
const read = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/**
 * @param {string} root
 * @param {import("./children.mjs").Children} children
 * @param {{ env: NodeJS.ProcessEnv, development?: boolean }} options
 */
export async function install(root, children, { env, development = false }) {
  const npm = env.npm_execpath?.endsWith("npm-cli.js") ? env.npm_execpath : undefined;
  const args = ["ci", "--no-audit", "--no-fund", ...(development ? ["--include=dev"] : [])];
  const code = npm
    ? await children.runNode([npm, ...args], { cwd: root, env })
    : await children.run("npm", args, { cwd: root, env, shell: process.platform === "win32" });
  if (code) throw new Failure("Installing the packages failed: the lines above say why.");
}
