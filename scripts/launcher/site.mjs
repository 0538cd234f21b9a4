import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * Starts the site's process and waits until it answers.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./children.mjs").Children} children
 * @param {{ args: string[], env: NodeJS.ProcessEnv }} app
 * @returns {Promise<{ ended: Promise<void> }>}
 */
export async function startSite({ root, local, dev }, children, { args, env }) {
  const child = children.startNode(args, { cwd: root, env });
  let up = true;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    for (const event of ["error", "close"]) {
      child.once(event, () => {
        up = false;
        resolve();
      });
    }
  });
  for (const until = Date.now() + 120_000; !(await isHealthy(local, dev)); await wait(100)) {
    if (!up) throw new Failure("The site ended while it started: the lines above say why.");
    if (Date.now() > until) throw new Failure("The site did not become ready within two minutes.");
  }
  return { ended };
}

/**
 * @param {string} local
 * @param {boolean} dev then a site that tells of a mistake in its sources is up as well
 */
async function isHealthy(local, dev) {
  try {
    const response = await fetch(`${local}/api/health`, { signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return dev || response.status === 200;
  } catch {
    return false;
  }
}

/**
 * Calls the site's scheduled work for as long as `signal` lasts. Of troubles in a row only the first
 * is told.
 *
 * @param {{ local: string }} settings
 * @param {{ secret: string, signal: AbortSignal, report: (line: string) => void, every: number }} options
 */
export async function keepTime({ local }, { secret, signal, report, every }) {
  let troubled = false;
  while (!signal.aborted) {
    await wait(every, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    const trouble = await callCron(local, secret);
    if (trouble && !troubled) report(`The scheduled work failed (${trouble}); trying again.`);
    troubled = Boolean(trouble);
  }
}

/**
 * @param {string} local
 * @param {string} secret
 * @returns {Promise<string | undefined>}
 */
async function callCron(local, secret) {
  try {
    const response = await fetch(`${local}/api/cron`, {
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(120_000),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
