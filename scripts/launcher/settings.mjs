import { resolve } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * @typedef {object} Settings
 * @property {string} root the project
 * @property {string} home the data folder
 * @property {boolean} dev
 * @property {string} host what to listen on
 * @property {number} port
 * @property {string} site the public address, without a slash at its end
 * @property {string} local the address at which this machine reaches the site
 * @property {{ email?: string, password?: string }} administrator
 * @property {NodeJS.ProcessEnv} env
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, dev?: boolean }} from
 * @returns {Settings}
 */
export function readSettings({ root, env, dev = false }) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${env.PORT}": set it to a number from 1 to 65535.`);
  }
  const administrator = readAdministrator(env);
  const host = env.HOST || "0.0.0.0";
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere || host === "127.0.0.1" ? "localhost" : bracketed(host);
  return {
    root,
    home: resolve(root, env.DATA_DIR || ".data"),
    dev,
    host,
    port,
    site: (env.SITE_URL || `http://${name}:${port}`).replace(/\/+$/, ""),
    local: `http://${host === "::" ? "[::1]" : everywhere ? "127.0.0.1" : bracketed(host)}:${port}`,
    administrator,
    env,
  };
}

/** @param {NodeJS.ProcessEnv} env */
function readAdministrator({ ADMIN_EMAIL, ADMIN_PASSWORD }) {
  const email = ADMIN_EMAIL?.trim().toLowerCase() || undefined;
  const password = ADMIN_PASSWORD || undefined;
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new Failure(`ADMIN_EMAIL is "${ADMIN_EMAIL}", which is no e-mail address.`);
  }
  if (password && password.length < 10) {
    throw new Failure("ADMIN_PASSWORD is too short: set it to 10 characters or more.");
  }
  return { email, password };
}

/** @param {string} host */
const bracketed = (host) => (host.includes(":") ? `[${host}]` : host);
