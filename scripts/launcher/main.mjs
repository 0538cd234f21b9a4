import { fileURLToPath } from "node:url";
import { launch } from "./launch.mjs";
import { nextApp } from "./next-app.mjs";

/** @param {string[]} args */
export async function main(args) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  process.exit(await launch({ root, env: process.env, app: nextApp, dev: args.includes("--dev") }));
}
