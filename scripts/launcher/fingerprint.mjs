import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const skippedFolders = new Set(
  [
    "node_modules",
    ".next",
    ".data",
    ".git",
    ".cache",
    ".ci",
    "e2e",
    "docs",
    "public/elements",
  ].concat(["test-results", "playwright-report"]),
);
// Next rewrites these while it builds.
const skippedFiles =
  /(^|\/)(next-env\.d\.ts|tsconfig\.json|[^/]+\.tsbuildinfo|[^/]+\.test\.tsx?)$|^[^/]+\.md$/;

/**
 * One word for everything that a build is made from.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [home] the data folder, which is no source wherever it lies
 */
export function takeFingerprint(root, env, home) {
  const hash = createHash("sha256");
  for (const path of listSources(root, root, home)) {
    const content = createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex");
    hash.update(`${path} ${content}\n`);
  }
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${env[name]}\n`);
  }
  return hash.update(process.platform + process.arch).digest("hex");
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string | undefined} home
 * @returns {string[]}
 */
function listSources(root, folder, home) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join("/");
    if (entry.isDirectory()) {
      return skippedFolders.has(path) || full === home ? [] : listSources(root, full, home);
    }
    return entry.isFile() && !skippedFiles.test(path) ? [path] : [];
  });
}
