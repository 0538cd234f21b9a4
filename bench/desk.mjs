/**
 * The desk with a long text (20,000 words, 300 blocks): from key to paint, from address to a text that
 * can be written, how much JavaScript comes over the wire, and how fast the palette opens. `node bench/desk.mjs` builds and starts
 * a site of its own; `node bench/desk.mjs <address>` measures one that runs on DATABASE_URL.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import postgres from "postgres";
import { makeSignInLink, prepareAdministrator } from "../scripts/launcher/administrator.mjs";
import { Children } from "../scripts/launcher/children.mjs";
import { ensureBrowser } from "../scripts/test/browser.mjs";
import { withSite } from "../scripts/test/end-to-end.mjs";
import { openPalette } from "./palette.mjs";

const aims = { typing: 50, ready: 2000, script: 430_000, palette: 100 };
const keysAtEach = 100;
const loads = 5;
const sentence =
  "La corriente lleva lo que encuentra y deja en la orilla aquello que ya no puede con ella. ";
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} text */
const words = (text) => [{ type: "text", text }];
/** @param {string} text */
const paragraph = (text) => ({ type: "paragraph", content: words(text) });

/** 300 blocks of nine kinds in turn, 20,000 words. */
function longDocument() {
  const length = sentence.trim().split(" ").length;
  const long = sentence.repeat(Math.ceil(20_000 / 236 / length)).trim();
  const cell = (/** @type {string} */ type) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph("Caudal de agua")],
  });
  const content = Array.from({ length: 300 }, (_, n) => {
    if (n % 15 === 0) {
      return { type: "heading", attrs: { level: 2 + (n % 2) }, content: words(`Tramo ${n}`) };
    }
    if (n % 15 === 4) {
      const item = { type: "listItem", content: [paragraph(sentence.trim())] };
      return { type: "bulletList", content: [item, item, item, item] };
    }
    if (n % 15 === 7) return { type: "blockquote", content: [paragraph(long)] };
    if (n % 15 === 9) {
      return { type: "codeBlock", attrs: { language: "ts" }, content: words("const agua = 1;\n") };
    }
    if (n % 15 === 11) {
      return { type: "callout", attrs: { tone: "info" }, content: [paragraph(long)] };
    }
    if (n % 60 === 13) {
      const row = (/** @type {string} */ type) => ({
        type: "tableRow",
        content: [cell(type), cell(type), cell(type)],
      });
      return { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };
    }
    return paragraph(long);
  });
  return { type: "doc", content };
}

/** @param {string} site @param {string} database */
async function measure(site, database) {
  const sql = postgres(database, { max: 1, prepare: false });
  const executablePath = await ensureBrowser(root);
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const { id } = await prepareAdministrator(sql, {});
    const context = await browser.newContext({ locale: "es-ES" });
    const page = await context.newPage();
    await page.goto(await makeSignInLink(sql, id, site));
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const address = await createEntry(page, site);
    const storageState = await context.storageState();
    const opened = [];
    for (let n = 0; n <= loads; n += 1) opened.push(await open(browser, storageState, address));
    // The first one warms the server.
    const [, ...counted] = opened;
    const ready = counted.map((one) => one.ready).toSorted((a, b) => a - b);
    const script = Math.max(...counted.map((one) => one.script));
    const typing = await type(browser, storageState, address);
    const palette = await openPalette(browser, storageState, address);
    report({ typing, ready, script, palette });
  } finally {
    await browser.close();
    await sql.end();
  }
}

/** @param {import("@playwright/test").Page} page @param {string} site */
async function createEntry(page, site) {
  const headers = { origin: site };
  const data = { type: "post", locale: "es", title: "Una entrada larga" };
  const made = await page.request.post(`${site}/api/v1/entries`, { headers, data });
  const { id } = await made.json();
  const saved = await page.request.put(`${site}/api/v1/entries/${id}/draft`, {
    headers,
    data: { version: 1, title: data.title, fields: {}, document: longDocument() },
  });
  if (!saved.ok()) throw new Error(`The long text was refused: ${await saved.text()}`);
  return `${site}/admin/entries/post/${id}`;
}

/**
 * Opens the entry with nothing cached.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>} storageState
 * @param {string} address
 */
async function open(browser, storageState, address) {
  const context = await browser.newContext({
    storageState,
    locale: "es-ES",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  const scripts = new Set();
  let script = 0;
  client.on("Network.responseReceived", (event) => {
    if (event.type === "Script") scripts.add(event.requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await page.addInitScript(() => {
    const look = () => {
      const text = document.querySelector(".editor-text[contenteditable=true]");
      if (text?.childElementCount && text.childElementCount >= 300) {
        requestAnimationFrame(() => {
          Object.assign(window, { deskReady: performance.now() });
        });
      } else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address);
  await page.waitForFunction(() => "deskReady" in window, undefined, { timeout: 60_000 });
  const ready = /** @type {number} */ (await page.evaluate("window.deskReady"));
  // What the desk fetches once it stands counts as well.
  await page.waitForTimeout(3000);
  await context.close();
  return { ready, script };
}

/**
 * Types at the start, in the middle and at the end; gives milliseconds from key to paint.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>} storageState
 * @param {string} address
 */
async function type(browser, storageState, address) {
  const context = await browser.newContext({
    storageState,
    locale: "es-ES",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(address);
  const text = page.locator(".editor-text[contenteditable=true]");
  await text.locator("> :nth-child(300)").waitFor();
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    Object.assign(window, { keyTimes: times });
    // A message posted within a frame is heard after that frame was painted.
    const afterPaint = new MessageChannel();
    /** @type {number[]} */
    const waiting = [];
    afterPaint.port1.onmessage = () => {
      const now = performance.now();
      times.push(...waiting.splice(0).map((then) => now - then));
    };
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        if (waiting.push(timeStamp) > 1) return;
        requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      },
      true,
    );
  });
  /** @type {Record<string, number[]>} */
  const places = {};
  for (const [name, child] of Object.entries({ start: 2, middle: 152, end: 299 })) {
    await text.locator(`> :nth-child(${child})`).click();
    await page.keyboard.press("End");
    await page.waitForTimeout(500);
    await page.evaluate("window.keyTimes.length = 0");
    const line = sentence.repeat(Math.ceil(keysAtEach / sentence.length)).slice(0, keysAtEach);
    // As a quick typist does: some ten keys a second.
    for (const key of line) {
      await page.keyboard.press(key === " " ? "Space" : key);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(500);
    places[name] = /** @type {number[]} */ (await page.evaluate("window.keyTimes.slice()"));
  }
  await context.close();
  return places;
}

/** @param {number[]} times @param {number} share */
function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {{ typing: Record<string, number[]>, ready: number[], script: number, palette: number[] }} found */
function report({ typing, ready, script, palette }) {
  const met = (/** @type {boolean} */ yes) => (yes ? "met" : "NOT MET");
  for (const [place, times] of Object.entries(typing)) {
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)];
    console.log(
      `${place.padEnd(8)} ${times.length} keys  p50 ${half.toFixed(1)}  p95 ${most.toFixed(1)} ms`,
    );
  }
  const all = Object.values(typing).flat();
  const p95 = percentile(all, 0.95);
  const opened = percentile(palette, 0.95);
  const middle = ready[Math.floor(ready.length / 2)] ?? Number.NaN;
  const lines = [
    ["key to paint, p95", `${p95.toFixed(1)} ms`, aims.typing, p95 < aims.typing],
    [
      "ready",
      `${middle.toFixed(0)} ms (slowest ${ready.at(-1)?.toFixed(0)})`,
      aims.ready,
      middle < aims.ready,
    ],
    ["palette, p95", `${opened.toFixed(1)} ms`, aims.palette, opened < aims.palette],
    ["JavaScript, compressed", `${script} bytes`, aims.script, script <= aims.script],
  ];
  for (const [name, value, aim, ok] of lines) {
    console.log(
      `${String(name).padEnd(24)} ${String(value).padEnd(30)} aim ${aim}: ${met(Boolean(ok))}`,
    );
    if (!ok) process.exitCode = 1;
  }
}

const given = process.argv[2];
if (given) await measure(given, process.env.DATABASE_URL ?? "");
else {
  const children = new Children();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => children.stop());
  await withSite(root, children, (env) => measure(env.SITE_URL ?? "", env.DATABASE_URL ?? ""));
}
