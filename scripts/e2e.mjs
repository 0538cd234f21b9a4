/** End-to-end tests alone, with Playwright's arguments: npm run e2e -- e2e/publish.spec.ts */
import { fileURLToPath } from "node:url";
import { Failure } from "../db/embedded/failure.mjs";
import { Children } from "./launcher/children.mjs";
import { runEndToEnd } from "./test/end-to-end.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = new Children();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());

runEndToEnd(root, children, { args: process.argv.slice(2) }).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  },
);
