import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "@playwright/test";
import { dropReader, makeReader } from "../scripts/admin/sql-role.mjs";
import { requireProgram } from "../scripts/test/programs.mjs";
import { expect, test } from "./fixtures";
import { createPost, saveDraft, uniqueWord } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";

const run = promisify(execFile);

test.use({ bypassCSP: true, reducedMotion: "reduce", viewport: { width: 390, height: 900 } });

/** Each lesson, in both languages, and the channels that it shows of itself. */
const lessons: [path: string, ...channels: string[]][] = [
  ["/servidores/paginas-web", "web"],
  ["/servidores/api", "rest", "graphql", "markdown"],
  ["/servidores/en-vivo", "live"],
  ["/servidores/descargas", "files"],
  ["/servidores/emision", "range"],
  ["/servidores/correo"],
  ["/servidores/bases-de-datos", "sql"],
  ["/servidores/entre-iguales", "digests"],
  ["/en/servers/web-pages", "web"],
  ["/en/servers/api", "rest", "graphql", "markdown"],
  ["/en/servers/live", "live"],
  ["/en/servers/downloads", "files"],
  ["/en/servers/streaming", "range"],
  ["/en/servers/email"],
  ["/en/servers/databases", "sql"],
  ["/en/servers/peer-to-peer", "digests"],
];

for (const [path, ...channels] of lessons) {
  test(`${path} shows ${channels.join(", ") || "none"} of its channels as the site answers`, async ({
    page,
    sql,
  }) => {
    requireProgram("curl", "psql");
    const role = `lesson_${crypto.randomUUID().slice(0, 8)}`;
    const address = new URL(process.env.DATABASE_URL ?? "");
    const folder = mkdtempSync(join(tmpdir(), "cauce-lesson-"));
    try {
      if (channels.includes("sql")) {
        address.password = (await makeReader(sql, role, { ours: false })).password;
        address.username = role;
      }
      await page.goto(path);
      const figures = page.locator("figure.exhibit");
      const shown = await figures.evaluateAll((all) => all.map((one) => one.dataset.channel));
      expect(shown).toEqual(channels);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await findFaults(page)).toEqual([]);
      for (const figure of await figures.all()) {
        await compare(figure, { folder, reader: address.href });
        await compareFiles(figure);
      }
    } finally {
      if (channels.includes("sql")) await dropReader(sql, role);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

type Place = { folder: string; reader: string };

/** What the command of a figure prints has every header that is shown, and goes on as is shown. */
async function compare(figure: Locator, { folder, reader }: Place): Promise<void> {
  const [command = "", answer = ""] = await figure.locator("pre").allTextContents();
  const follows = (await figure.getAttribute("data-channel")) === "live";
  const { head, body } = splitHead(await (follows ? hear(command) : ask(command)));
  const told = splitHead(answer);
  const [status, ...headers] = head.split("\n").map(lowerName);
  const [toldStatus, ...toldHeaders] = told.head.split("\n").map(lowerName);
  expect(status).toBe(toldStatus);
  for (const header of toldHeaders) expect(headers).toContain(header);
  if (told.body === "") return;
  const cut = told.body.endsWith(" …");
  if (cut) expect(body.slice(0, told.body.length - 2)).toBe(told.body.slice(0, -2));
  else expect(body.trimEnd()).toBe(told.body);
  const total = await figure.locator(".exhibit-facts > span").allTextContents();
  if (total[0]) expect(total[0].replace(/\D/g, "")).toBe(String(Buffer.byteLength(body)));

  async function ask(line: string): Promise<string> {
    const env = { ...process.env, READER: reader, PSQLRC: "/dev/null" };
    // Perl brings shasum, which a small system may lack.
    const digest = `command -v shasum >/dev/null || shasum() { sha256sum "\${@:3}"; }\n`;
    const { stdout } = await run("bash", ["-c", digest + line], { cwd: folder, env });
    return stdout;
  }
}

/** The head of an answer that does not end. */
async function hear(command: string): Promise<string> {
  const child = spawn("bash", ["-c", `exec ${command}`]);
  let heard = "";
  try {
    for await (const piece of child.stdout) {
      heard += piece;
      if (heard.includes("\r\n\r\n")) break;
    }
  } finally {
    child.kill();
  }
  return heard;
}

function splitHead(text: string): { head: string; body: string } {
  const plain = text.replaceAll("\r\n", "\n");
  if (!plain.startsWith("HTTP/")) return { head: "", body: plain };
  const end = plain.indexOf("\n\n");
  return end < 0
    ? { head: plain.trimEnd(), body: "" }
    : { head: plain.slice(0, end), body: plain.slice(end + 2) };
}

/** Names of headers are the same in any case. */
const lowerName = (line: string) => line.replace(/^[\w-]+(?=:)/, (name) => name.toLowerCase());

/** Each file is as long as is told, and has the digest and the ETag that are told. */
async function compareFiles(figure: Locator): Promise<void> {
  for (const row of await figure.locator(".exhibit-rows > li:has(code)").all()) {
    const href = (await row.getByRole("link").getAttribute("href")) ?? "";
    const [type = "", size = ""] = await row.locator("span").allTextContents();
    const digest = await row.locator("code").textContent();
    const answer = await fetch(new URL(href, process.env.SITE_URL));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect([href, sha256, bytes.length]).toEqual([href, digest, Number(size.replace(/\D/g, ""))]);
    expect(answer.headers.get("etag")).toBe(`"sha256-${digest}"`);
    expect(answer.headers.get("content-type")).toContain(type);
  }
}

test("the lesson of pages says since when it is so, and its own ETag is told by the command", async ({
  page,
  request,
}) => {
  const path = "/servidores/paginas-web";
  await page.goto(path);
  const since = page.locator("figure.exhibit time");
  const { modifiedAt } = await (await request.get(`${path}.json`)).json();
  await expect(since).toHaveAttribute("datetime", modifiedAt);
  const etag = (await request.head(path)).headers().etag ?? "";
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await request.get(path, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("the lesson of what is live names the latest publications there are", async ({
  page,
  request,
}) => {
  await expect(async () => {
    await page.goto("/en/servers/live");
    const shown = page.locator("figure.exhibit .exhibit-rows a");
    const address = "/api/v1/entries?locale=en&sort=-publishedAt&limit=3&fields=title";
    const { items } = await (await request.get(address)).json();
    expect(await shown.allTextContents()).toEqual(
      items.map(({ title }: { title: string }) => title),
    );
  }).toPass();
});

test("any post may show its channels; a draft shows nothing that readers do not have", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("editor");
  const title = uniqueWord("Cauces ");
  const id = await createPost(page, title);
  const block = (text: string) => ({
    type: "codeBlock",
    attrs: { language: "channel" },
    content: [{ type: "text", text }],
  });
  const document = { type: "doc", content: [block("rest"), block("web")] };
  await saveDraft(page, id, { title, document });
  const origin = process.env.SITE_URL ?? "";
  const post = (path: string, method: "post" | "put") =>
    page.request[method](`/api/v1/entries/${id}/${path}`, { headers: { origin }, data: {} });
  const { preview } = await (await post("previews", "post")).json();
  const reader = await browser.newPage();
  await reader.goto(preview.url);
  const unseen = "En vivo, en la página publicada: Esta página, por REST";
  await expect(reader.getByText(unseen)).toBeVisible();
  await expect(reader.locator("figure.exhibit")).toHaveCount(0);

  const made = await (await post("publication", "put")).json();
  await saveDraft(page, id, { title: `${title} cambiado`, document });
  for (const address of [`/${made.path}`, preview.url]) {
    await reader.goto(address);
    const answer = figureOf(reader, "rest").locator(".exhibit-answer");
    await expect(answer).toContainText(`{"title":"${title}",`);
  }
  const text = await (await page.request.get(`/${made.path}.txt`)).text();
  expect(text).toContain(unseen);
  await reader.close();
});

const figureOf = (page: Page, channel: string) =>
  page.locator(`figure.exhibit[data-channel=${channel}]`);
