/** The lock file must be whole on every platform, name no addresses, and keep to the floors. */
import { readFileSync } from "node:fs";
import { missingStubs } from "../lock/stubs.mjs";
import { floors } from "./floors.mjs";

/** @type {import("../lock/stubs.mjs").Lock} */
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

const complaints = [
  ...Object.keys(missingStubs(lock)).map((place) => `${place} lacks its stub: npm run lock`),
  ...Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved?.startsWith("http"))
    .map(
      ([place]) => `${place} carries a download address: omit-lockfile-registry-resolved is off`,
    ),
  ...["dependencies", "devDependencies", "optionalDependencies"].flatMap(differing),
  ...Object.entries(lock.packages).flatMap(([place, { version = "" }]) => {
    const floor = floors[place.split("node_modules/").at(-1) ?? ""];
    return floor && isBelow(version, floor) ? [`${place} is ${version}, below ${floor}`] : [];
  }),
];
for (const line of complaints) console.log(line);
if (!complaints.length) console.log("The lock file is whole");
process.exitCode = complaints.length ? 1 : 0;

/** @param {string} kind */
function differing(kind) {
  /** @type {[string, string][]} */
  const wanted = Object.entries(manifest[kind] ?? {});
  return wanted.flatMap(([name, version]) => [
    ...(/^\d/.test(version) ? [] : [`${name} is not pinned in package.json: ${version}`]),
    ...(lock.packages[`node_modules/${name}`]?.version === version
      ? []
      : [`${name} differs between package.json and the lock file: npm install`]),
  ]);
}

/**
 * @param {string} version
 * @param {string} floor
 */
function isBelow(version, floor) {
  return version !== floor && version.localeCompare(floor, "en", { numeric: true }) < 0;
}
