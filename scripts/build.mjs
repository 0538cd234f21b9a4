import { fileURLToPath } from "node:url";
import { Failure } from "../db/embedded/failure.mjs";
import { build } from "./launcher/build.mjs";
import { Children } from "./launcher/children.mjs";
import { readSettings } from "./launcher/settings.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());

build(readSettings({ root, env: process.env }), children).catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
});
