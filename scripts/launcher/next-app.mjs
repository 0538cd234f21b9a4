import { join } from "node:path";
import { patchPostgres } from "../patch-postgres.mjs";
import { build, isBuilt } from "./build.mjs";
import { install, isInstalled } from "./install.mjs";

/**
 * What the launcher launches: how it is made ready, what is run beside it, and its own command.
 *
 * @typedef {import("./settings.mjs").Settings} Settings
 * @typedef {import("./children.mjs").Children} Children
 * @typedef {{ title: string, needed: boolean, run: () => Promise<void> }} Step
 *
 * @typedef {object} App
 * @property {(settings: Settings, children: Children) => Step} install
 * @property {(settings: Settings, children: Children) => Step} build
 * @property {(settings: Settings) => string[][]} companions commands of Node to run beside it
 * @property {(settings: Settings) => string[]} command
 */

/** @type {App} */
export const nextApp = {
  install: ({ root, env }, children) => ({
    title: "Installing the packages",
    needed: !isInstalled(root),
    run: () => install(root, children, { env }),
  }),
  build: (settings, children) => {
    patchPostgres(settings.root);
    return {
      title: "Building the site",
      needed: !settings.dev && !isBuilt(settings),
      run: () => build(settings, children),
    };
  },
  companions: ({ root, dev }) => (dev ? [[join(root, "scripts/elements.mjs"), "--watch"]] : []),
  command: ({ root, dev, host, port }) => [
    "--dns-result-order=ipv4first",
    join(root, "node_modules/next/dist/bin/next"),
    dev ? "dev" : "start",
    ...["--hostname", nameOf(host), "--port", String(port)],
    ...(dev ? [] : ["--keepAliveTimeout", String(keepAlive)]),
  ],
};

/**
 * Milliseconds; longer than proxies keep a connection that is idle, which is a minute as a rule. Who
 * asks upon one that is closed at that moment is told nothing but that it broke.
 */
const keepAlive = 75_000;

/**
 * Next's proxy takes every loopback address for "localhost", and a rewrite from another name than the
 * server's own for one to a foreign server.
 * @param {string} host
 */
const nameOf = (host) => (/^127\.|^::1$/.test(host) ? "localhost" : host);
