/** Launches the fake site; `slow` in the arguments stops in a step that never ends. */
import { fileURLToPath } from "node:url";
import { launch } from "../launch.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {import("../next-app.mjs").App} */
const app = {
  install: (_, children) => ({
    title: "Working for ever",
    needed: process.argv.includes("slow"),
    run: async () => void (await children.runNode([here("endless.mjs")], {})),
  }),
  build: () => ({ title: "Building", needed: false, run: async () => {} }),
  companions: () => [],
  command: () => [here("fake-site.mjs")],
};

process.exit(await launch({ root: here("../../.."), env: process.env, app, heartbeat: 200 }));
