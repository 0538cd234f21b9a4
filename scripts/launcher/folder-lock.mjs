import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { Failure } from "../../db/embedded/failure.mjs";

/**
 * A lock is a file that names a port on which its holder says a word known to both. A process number
 * alone would prove nothing: it may long belong to another program.
 *
 * @typedef {{ pid: number, port: number, word: string, site: string }} Holder
 * @typedef {{ tookOver: boolean, release: () => void }} FolderLock
 *
 * @param {string} home
 * @param {string} site
 * @returns {Promise<FolderLock>}
 */
export async function lockFolder(home, site) {
  const path = join(home, "launcher.json");
  const word = randomUUID();
  const { port, close } = await sayOnRequest(word);
  const draft = `${path}.${word}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, port, word, site }), { mode: 0o600 });
  let tookOver = false;
  try {
    while (!claim(draft, path)) {
      const holder = readHolder(path);
      if (holder && (await isHolding(holder))) {
        throw new Failure(`Cauce already runs in this folder, at ${holder.site}.`);
      }
      removeStale(path, holder?.word);
      tookOver = true;
    }
  } catch (error) {
    close();
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    tookOver,
    release() {
      if (readHolder(path)?.word === word) rmSync(path, { force: true });
      close();
    },
  };
}

/**
 * A link appears whole or not at all, and never over another.
 *
 * @param {string} draft
 * @param {string} path
 */
function claim(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Somebody else may have replaced the stale lock meanwhile: then theirs is put back.
 *
 * @param {string} path
 * @param {string | undefined} word
 */
function removeStale(path, word) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.word !== word) claim(aside, path);
  rmSync(aside, { force: true });
}

/**
 * @param {string} word
 * @returns {Promise<{ port: number, close: () => void }>}
 */
function sayOnRequest(word) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(word);
    });
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      server.unref();
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ port: address.port, close: () => server.close() });
    });
  });
}

/**
 * @param {Holder} holder
 * @returns {Promise<boolean>}
 */
function isHolding({ port, word }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 3000 });
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard === word));
  });
}
