import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "../scripts/test/browser.mjs";

const times = 20;
const root = fileURLToPath(new URL("..", import.meta.url));

/** A cookie of somebody who is signed in. @param {string} site @param {string} link */
export async function signIn(site, link) {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(root),
    args: asRoot ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage();
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL(`${site}/admin**`);
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Milliseconds of each answer, the shortest first. @param {string} url @param {string} cookie */
export async function answersOf(url, cookie) {
  const all = [];
  for (let n = 0; n < times + 2; n += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes("</html>"))
      throw new Error(`${url}: no whole page`);
    if (n >= 2) all.push(performance.now() - begun);
  }
  return all.sort((a, b) => a - b);
}

/**
 * Says how long each takes, and gives the slowest 95th percentile.
 *
 * @param {Record<string, string>} queries
 * @param {(query: string) => Promise<number[]>} ask
 */
export async function tellTimes(queries, ask) {
  let worst = 0;
  for (const [name, query] of Object.entries(queries)) {
    const all = await ask(query);
    const p95 = all[Math.ceil(all.length * 0.95) - 1] ?? 0;
    worst = Math.max(worst, p95);
    const median = all[Math.floor(all.length / 2)] ?? 0;
    console.log(
      `${name.padEnd(20)} median ${median.toFixed(0).padStart(4)} ms  p95 ${p95.toFixed(0).padStart(4)} ms`,
    );
  }
  return worst;
}
