import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";

const names = /** @type {const} */ (["AUTH_SECRET", "CRON_SECRET"]);

/**
 * @typedef {{ AUTH_SECRET: string, CRON_SECRET: string }} Secrets
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {env is NodeJS.ProcessEnv & Secrets}
 */
export const hasSecrets = (env) => names.every((name) => env[name]);

/**
 * The secrets from the environment; those that are not there are made once and kept.
 *
 * @param {string} home
 * @param {NodeJS.ProcessEnv} env
 * @returns {Secrets}
 */
export function keepSecrets(home, env) {
  if (hasSecrets(env)) return { AUTH_SECRET: env.AUTH_SECRET, CRON_SECRET: env.CRON_SECRET };
  const path = join(home, "secrets.json");
  const kept = read(path);
  const made = Object.fromEntries(
    names.map((name) => [name, kept[name] || randomBytes(32).toString("base64url")]),
  );
  if (names.some((name) => !kept[name])) {
    writeFileSync(`${path}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  const given = names.filter((name) => env[name]).map((name) => [name, env[name]]);
  return /** @type {Secrets} */ ({ ...made, ...Object.fromEntries(given) });
}

/**
 * @param {string} path
 * @returns {Record<string, string>}
 */
function read(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(
      `${path} is damaged: put it back from your backup, or delete it to sign everybody out.`,
    );
  }
}
