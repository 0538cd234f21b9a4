import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { type OwnSite, startOwnSite } from "./pages/own-site";
import { sendRaw } from "./pages/raw";

test.describe.configure({ mode: "serial" });
const home = mkdtempSync(join(tmpdir(), "cauce-outage-"));
let site: OwnSite;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  site = await startOwnSite(home, await freePort());
  page = await browser.newPage();
  await page.goto(site.link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
});

test.afterAll(async () => {
  await site.stop();
  rmSync(home, { recursive: true, force: true });
});

const kept = ["/", "/blog", "/feed.xml", "/sitemap.xml", "/theme.css", "/manifest.webmanifest"];
const unknown = [
  "/en/blog",
  "/en/feed.xml",
  "/search?q=agua",
  "/nada",
  "/og/site-en.png",
  "/admin",
];

test("a database that falls silent leaves what is kept, and calm words elsewhere", async () => {
  test.setTimeout(400_000);
  await measure();
  await measure();
  site.signalDatabase("SIGSTOP");
  try {
    for (const path of kept) expect((await readWithin(5000, path)).status, path).toBe(200);
    for (const path of unknown) await expectAway(path);
    expect((await readWithin(3000, "/api/health")).status).toBe(503);
    const headers = { cookie: await cookie(), accept: "text/html" };
    expect((await sendRaw(site.url, "/admin", { headers })).status).toBe(503);
    expect((await save(1, "Nada")).status()).toBe(503);
  } finally {
    site.signalDatabase("SIGCONT");
  }
  await expectPublished("Tras el silencio");
});

test("a database that dies is back within five seconds, and what is published shows", async () => {
  test.setTimeout(400_000);
  await measure();
  const saves = Promise.allSettled([1, 2, 3].map((n) => save(n, "A medias")));
  site.signalDatabase("SIGKILL");
  for (const path of kept) expect((await readWithin(5000, path)).status, path).toBe(200);
  await saves;
  await expectPublished("Tras la caída");
});

async function expectAway(path: string) {
  const { status, headers, text } = await readWithin(10_000, path);
  expect(status, path).toBe(503);
  expect(headers["retry-after"], path).toBe("5");
  if (!headers["content-type"]?.startsWith("text/html")) return;
  expect(text).toContain('lang="es"');
  expect(text).toContain('lang="en"');
  expect(text.trim()).toMatch(/<\/html>$/);
}

/** Everything works again within five seconds, and a post shows at the next request. */
async function expectPublished(title: string) {
  const end = Date.now() + 5000 + slack;
  while ((await read("/api/health")).status !== 200 || (await read("/en/blog")).status !== 200) {
    expect(Date.now()).toBeLessThan(end);
    await wait(100);
  }
  const made = await call("POST", "", { type: "post", locale: "es", title });
  expect(made.status()).toBe(201);
  const { id, slug, version } = await made.json();
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { version, title, fields: { slug }, document };
  expect((await call("PUT", `/${id}/draft`, draft)).status()).toBe(200);
  expect((await call("PUT", `/${id}/publication`, {})).status()).toBe(200);
  for (const path of ["/", "/blog", "/feed.xml", `/blog/${slug}`]) {
    expect((await read(path)).text, path).toContain(title);
  }
}

/** Within so many milliseconds, and what a machine with much else to do takes for a page anyway. */
async function readWithin(ms: number, path: string) {
  const start = Date.now();
  const answer = await read(path);
  expect(Date.now() - start, path).toBeLessThan(ms + slack);
  return answer;
}

let slack = 0;

/** Ten times the slowest of these pages, while all is well. */
async function measure() {
  slack = 0;
  for (const path of kept) {
    const start = Date.now();
    expect((await read(path)).status).toBe(200);
    slack = Math.max(slack, 10 * (Date.now() - start));
  }
}

const read = (path: string) => sendRaw(site.url, path);

const save = (version: number, title: string) =>
  call("PUT", `/${crypto.randomUUID()}/draft`, { version, title, fields: {}, document: {} });

async function cookie(): Promise<string> {
  const cookies = await page.context().cookies(site.url);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function call(method: string, path: string, data: object) {
  const headers = { origin: site.url };
  const url = `${site.url}/api/v1/entries${path}`;
  return page.request.fetch(url, { method, headers, data, timeout: 20_000 });
}
