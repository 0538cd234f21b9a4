import { readFileSync, writeFileSync } from "node:fs";
import { missingStubs, withStubs } from "./lock/stubs.mjs";

const path = new URL("../package-lock.json", import.meta.url);
/** @type {import("./lock/stubs.mjs").Lock} */
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = Object.keys(missingStubs(lock));
if (added.length) writeFileSync(path, `${JSON.stringify(withStubs(lock), null, 2)}\n`);
console.log(
  added.length ? `Added ${added.length} stubs to the lock file` : "The lock file is whole",
);
