/** A long step: a child that forks a child of its own, as build tools do, and never ends. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const [generation = "child"] = process.argv.slice(2);
setTimeout(() => console.log(`${generation} ${process.pid}`), 300);
setInterval(() => {}, 1000);
if (generation === "child") {
  const stdio = /** @type {const} */ (["ignore", "inherit", "inherit", "ipc"]);
  fork(fileURLToPath(import.meta.url), ["grandchild"], { stdio: [...stdio] });
}
