import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Some packages read or write TypeScript by the compiler's old programming interface, which
 * TypeScript 7 no longer has. Another package carries a copy of it, to be found under the old name only
 * in the folder of the one that needs it.
 *
 * @param {string} name of the package that needs it
 */
export async function lendTypeScript(name) {
  const { ts } = await import("@ts-morph/common");
  const folder = join(process.cwd(), "node_modules", name, "node_modules/typescript");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "typescript", version: ts.version, main: "index.cjs" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "index.cjs"), 'module.exports = require("@ts-morph/common").ts;\n');
}
