import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";
import { takeFingerprint } from "./fingerprint.mjs";

/** @param {string} root */
const stamp = (root) => join(root, ".next/cauce-build");

/** @param {Pick<import("./settings.mjs").Settings, "root" | "env" | "home">} settings */
export function isBuilt({ root, env, home }) {
  const path = stamp(root);
  return existsSync(path) && readFileSync(path, "utf8") === takeFingerprint(root, env, home);
}

/**
 * @param {Pick<import("./settings.mjs").Settings, "root" | "env" | "home">} settings
 * @param {import("./children.mjs").Children} children
 */
export async function build({ root, env, home }, children) {
  rmSync(stamp(root), { force: true });
  const fingerprint = takeFingerprint(root, env, home);
  const options = {
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  };
  const parts = [
    [join(root, "scripts/elements.mjs")],
    [join(root, "node_modules/next/dist/bin/next"), "build"],
  ];
  for (const args of parts) {
    if (await children.runNode(args, /** @type {any} */ (options))) {
      throw new Failure("The build failed: the lines above say why.");
    }
  }
  // Sources that changed meanwhile are not in the build, which then does not count as theirs.
  if (fingerprint === takeFingerprint(root, env, home)) writeFileSync(stamp(root), fingerprint);
}
