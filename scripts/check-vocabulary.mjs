/**
 * Files in lib/<domain>/ have the names of one closed vocabulary, so that whoever knows one domain
 * finds everything in all of them. A new name needs a reason, told in the pull description, and a
 * line here.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const words = new Set(
  ["input", "policy", "queries", "mutations", "operations", "actions", "present", "tags"].concat([
    "jobs",
    "service",
    "types",
  ]),
);

/** What a domain may have beside the vocabulary. */
/** @type {Record<string, string[]>} */
const extras = {
  api: ["definition", "registry", "calls", "schemas", "rest", "openapi", "testing"],
  auth: ["doors"],
  channels: ["definition", "registry"],
  content: ["definition", "registry"],
  documents: ["markdown", "schema"],
  graphql: ["schema"],
  jobs: ["definition", "registry", "worker", "deliver", "sweep"],
  // What tests of several files make alike.
  media: ["factories"],
  uploads: ["factories"],
};

/** Domains of a shape of their own, all in kebab-case. */
const free = /^lib\/(core\/.+|messages\/.+|content\/types\/[^/]+\/.+|channels\/[^/]+\/.+)$/;

const forbidden = /^(utils?|helpers?|misc|common|managers?|data)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const suffix = /(\.(db\.)?test|\.arbitrary|\.d)?\.(ts|tsx|json)$/;

/** @param {string} path */
function complaint(path) {
  const [, domain = "", ...rest] = path.split("/");
  const parts = rest.map((part) => part.replace(suffix, ""));
  const name = parts.at(-1) ?? "";
  if (!rest.length) return "lies in no domain";
  if (!suffix.test(path)) return "is no TypeScript";
  const odd = [domain, ...parts].find((part) => !kebab.test(part));
  if (odd !== undefined) return `"${odd}" is not kebab-case`;
  if (free.test(path)) return undefined;
  const [word = name] = parts;
  if (words.has(word) || extras[domain]?.includes(word)) return undefined;
  return `"${word}" is not in the vocabulary: ${[...words, ...(extras[domain] ?? [])].join(", ")}`;
}

/** @param {string} folder */
const listFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((path) => join(folder, path).replaceAll("\\", "/"))
        .filter((path) => statSync(path).isFile())
    : [];

const everywhere = ["app", "components", "lib", "db", "e2e", "scripts"].flatMap(listFiles);
const complaints = [
  ...everywhere
    .filter((path) => path.split("/").some((part) => forbidden.test(part.replace(/\..*$/, ""))))
    .map(
      (path) => `${path}: say what it is; utils, helpers, misc, common, manager, data say nothing`,
    ),
  ...listFiles("lib").flatMap((path) => {
    const reason = complaint(path);
    return reason ? [`${path}: ${reason}`] : [];
  }),
];
for (const line of complaints) console.log(line);
console.log(
  complaints.length ? `${complaints.length} names to change` : "All names are in the vocabulary",
);
process.exitCode = complaints.length ? 1 : 0;
