import { join } from "node:path";

/**
 * @typedef {{ title: string, commands: string[][] }} Check a check passes when all its commands of Node do
 *
 * @param {string} root
 * @returns {Check[]} what `npm run check` runs, in order; none needs a database
 */
export function listChecks(root) {
  const module = (/** @type {string} */ path) => join(root, "node_modules", path);
  const script = (/** @type {string} */ path) => join(root, "scripts", path);
  return [
    {
      title: "Style (Biome)",
      commands: [[module("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
    },
    {
      title: "Types (TypeScript)",
      commands: [
        [module("next/dist/bin/next"), "typegen"],
        // What it remembers of a former run goes stale when files come and go.
        [module("typescript/bin/tsc"), "--noEmit", "--incremental", "false"],
      ],
    },
    { title: "Boundaries (dependency-cruiser)", commands: [[script("check/boundaries.mjs")]] },
    { title: "Vocabulary of file names", commands: [[script("check-vocabulary.mjs")]] },
    { title: "Unused code (knip)", commands: [[module("knip/bin/knip.js"), "--no-config-hints"]] },
    { title: "Lock file", commands: [[script("check/lock-file.mjs")]] },
  ];
}
