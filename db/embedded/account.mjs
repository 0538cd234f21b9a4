import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * PostgreSQL refuses to run as root. A user namespace makes root an ordinary user without changing
 * who owns the files; where the system forbids that, the server runs as another account.
 *
 * @typedef {object} Account
 * @property {(command: string, args: string[]) => [string, string[]]} wrap
 * @property {{ uid?: number, gid?: number }} identity options for spawn
 * @property {(folder: string) => void} own gives a folder and what is in it to the account
 */

/** @type {Account} */
const ourselves = { wrap: (command, args) => [command, args], identity: {}, own: () => {} };

/** @type {Account | undefined} */
let chosen;

/**
 * @param {string} folder the folder that the server will work in
 * @param {string} program a program that the account must be able to run
 * @returns {Account}
 */
export function chooseAccount(folder, program) {
  if (process.getuid?.() !== 0) return ourselves;
  chosen ??= inNamespace(program) ?? asSomebodyElse(folder, program);
  return chosen;
}

/** @param {string} program */
function inNamespace(program) {
  // initdb asks for the account's name, so the number must be in the list of accounts.
  const { uid, gid } = ordinaryAccount();
  const map = ["--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
  if (spawnSync("unshare", [...map, program, "--version"]).status !== 0) return undefined;
  return { ...ourselves, wrap: namespaced(map) };
}

/**
 * @param {string[]} map
 * @returns {Account["wrap"]}
 */
const namespaced = (map) => (command, args) => ["unshare", [...map, command, ...args]];

/**
 * @param {string} folder
 * @param {string} program
 * @returns {Account}
 */
export function asSomebodyElse(folder, program) {
  const identity = ordinaryAccount();
  const trial = mkdtempSync(join(folder, "trial-"));
  chownSync(trial, identity.uid, identity.gid);
  const can = 'test -w "$1" && test -x "$2"';
  const { status } = spawnSync("/bin/sh", ["-c", can, "sh", trial, program], {
    ...identity,
    cwd: "/",
  });
  rmdirSync(trial);
  if (status !== 0) {
    throw new Failure(
      `PostgreSQL refuses to run as root, and the account with number ${identity.uid} cannot reach ${folder} or ${program}: start Cauce as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { ...ourselves, identity, own: (path) => ownTree(path, identity) };
}

/** @returns {{ uid: number, gid: number }} */
function ordinaryAccount() {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => Number(fields[2]) > 0);
  const found =
    ["postgres", "nobody"]
      .map((name) => accounts.find((fields) => fields[0] === name))
      .find(Boolean) ?? accounts[0];
  if (!found)
    throw new Failure("PostgreSQL refuses to run as root, and there is no other account.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * @param {string} path
 * @param {{ uid: number, gid: number }} identity
 */
function ownTree(path, { uid, gid }) {
  const stat = lstatSync(path);
  if (stat.uid !== uid) chownSync(path, uid, gid);
  if (stat.isDirectory())
    for (const name of readdirSync(path)) ownTree(join(path, name), { uid, gid });
}
