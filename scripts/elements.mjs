/** Bundles the behaviours of reading pages into public/elements; with --watch, for ever. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = join(root, "public/elements");
const watch = process.argv.includes("--watch");

/**
 * The reader's behaviours are a module with parts of its own, previews have one more; the theme is one
 * classic script, since it must run before the page is drawn.
 *
 * @type {{ source: string, settings: import("esbuild").BuildOptions }[]}
 */
const bundles = [
  { source: "index.ts", settings: { entryNames: "reader", format: "esm", splitting: true } },
  { source: "preview.ts", settings: { entryNames: "preview", format: "esm" } },
  { source: "theme.ts", settings: { entryNames: "theme", format: "iife" } },
];

rmSync(outdir, { recursive: true, force: true });
for (const { source, settings } of bundles) {
  const entry = join(root, "components/elements", source);
  if (existsSync(entry)) await bundle(entry, settings);
}
copyFormulaStyles();
if (!watch && existsSync(outdir)) tellSizes();

/** What formulas look like: KaTeX's stylesheet and the fonts that it names, from this site itself. */
function copyFormulaStyles() {
  const from = join(root, "node_modules/katex/dist");
  const to = join(outdir, "katex");
  mkdirSync(join(to, "fonts"), { recursive: true });
  copyFileSync(join(from, "katex.min.css"), join(to, "katex.min.css"));
  for (const name of readdirSync(join(from, "fonts")).filter((font) => font.endsWith(".woff2"))) {
    copyFileSync(join(from, "fonts", name), join(to, "fonts", name));
  }
}

/**
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} settings
 */
async function bundle(entry, settings) {
  const { context } = await import("esbuild");
  const bundler = await context({
    entryPoints: [entry],
    outdir,
    bundle: true,
    target: "es2022",
    minify: !watch,
    legalComments: "none",
    chunkNames: "[name]-[hash]",
    logLevel: "warning",
    ...settings,
  });
  if (watch) {
    await bundler.watch();
    return;
  }
  await bundler.rebuild();
  await bundler.dispose();
}

function tellSizes() {
  for (const name of readdirSync(outdir).filter((file) => file.endsWith(".js"))) {
    const size = gzipSync(readFileSync(join(outdir, name))).length;
    console.log(`public/elements/${name}: ${(size / 1024).toFixed(1)} KB compressed`);
  }
}
