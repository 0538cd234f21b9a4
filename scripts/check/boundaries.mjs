/** Runs dependency-cruiser over the project that is the working folder. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lendTypeScript } from "./lend-typescript.mjs";

await lendTypeScript("dependency-cruiser");
const { cruise } = await import("dependency-cruiser");
const extractTsConfig = await import("dependency-cruiser/config-utl/extract-ts-config");

const root = process.cwd();
const { default: rules } = await import(pathToFileURL(join(root, ".dependency-cruiser.mjs")).href);
const folders = ["app", "components", "lib", "db", "e2e", "scripts", "proxy.ts"].filter((path) =>
  existsSync(join(root, path)),
);
const { options, ...ruleSet } = rules;
const { output } = await cruise(
  folders,
  { ...options, ruleSet, validate: true, baseDir: root },
  options.enhancedResolveOptions,
  { tsConfig: extractTsConfig.default(join(root, "tsconfig.json")) },
);
const { summary } = /** @type {import("dependency-cruiser").ICruiseResult} */ (output);
for (const { rule, from, to, via = [] } of summary.violations) {
  const way = [from, ...via.map(({ name }) => name), to].filter(
    (name, i, all) => name !== all[i - 1],
  );
  console.log(`${rule.name}: ${way.join(" → ")}`);
}
const broken = new Set(summary.violations.map(({ rule }) => rule.name));
for (const { name, comment } of ruleSet.forbidden) {
  if (broken.has(name)) console.log(`  ${name}: ${comment}`);
}
console.log(`${summary.violations.length} forbidden imports in ${summary.totalCruised} modules`);
process.exitCode = summary.violations.length ? 1 : 0;
