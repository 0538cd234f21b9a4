import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * @param {{ host: string, port: number }} settings
 * @param {number} patience in milliseconds, for a site that is just ending
 */
export async function checkPort({ host, port }, patience = 0) {
  for (const until = Date.now() + patience; ; await wait(200)) {
    const code = await tryPort(host, port);
    if (!code) return;
    if (code === "EADDRINUSE" && Date.now() < until) continue;
    throw new Failure(sentence(code, host, port));
  }
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function sentence(code, host, port) {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program: stop it, or set PORT to a free one.`;
  }
  if (code === "EACCES") return `You may not open port ${port}: set PORT to one above 1023.`;
  return `Cauce cannot listen on ${host}, port ${port} (${code}): set HOST and PORT to others.`;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
