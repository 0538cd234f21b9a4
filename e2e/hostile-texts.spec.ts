import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort } from "../db/embedded/server.mjs";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { startOwnSite } from "./pages/own-site";
import { watch } from "./pages/watch";

const texts: Record<string, string> = {
  "a script": "</script><script>window.pwned=1</script><!--",
  "a picture": '"><img src=x onerror="window.pwned=1">',
  "an attribute": "' onmouseover='window.pwned=1' x='",
  "the end of CDATA": "]]><script>window.pwned=1</script><![CDATA[",
  entities: "&lt;b&gt; &amp; &#0; &nbsp; %3Cb%3E \\u003cb\\u003e",
  "separators and direction": "uno\u2028dos\u2029tres \u202Eabc\u202C \u2066x\u2069 \uFEFF\u200B",
  emoji: "😀👩‍👩‍👧‍👦🏳️‍🌈 ñ́ \u{10FFFF} \uE000x\uE001 \uFFFE",
  "a very long word": "x".repeat(190),
  templates: "{{7*7}} #{7*7} <%= 7*7 %> $& $1 $$",
};

for (const [what, hostile] of Object.entries(texts)) {
  test(`${what} in every text stays a text`, async ({ page, sql, signIn, baseURL }) => {
    const word = `q${crypto.randomUUID().slice(0, 8)}`;
    const person = await signIn("editor");
    await sql`update people set name = ${`${hostile} ${word}`.slice(-100)} where id = ${person.id}`;
    const [term] = await sql`insert into terms (kind, locale, slug, name, description)
      values ('tag', 'es', ${word}, ${hostile.slice(0, 60)}, ${hostile}) returning id`;
    const author = authorOf(page.request, baseURL);
    const title = `${word} ${hostile}`.trim();
    const texts = { excerpt: hostile, seoTitle: "", seoDescription: hostile };
    const fields = { ...texts, slug: word, termIds: [term?.id] };
    const { id } = await author.create({
      title,
      fields,
      text: `${word} ${hostile.replace("\uFFFE", "")}`,
    });
    await author.publish(id);

    await page.setViewportSize({ width: 390, height: 800 });
    const complaints = await watch(page);
    const entry = `/blog/${word}`;
    const pages = [entry, "/", "/blog", `/tag/${word}`, `/author/${person.name}`];
    const search = `/search?${new URLSearchParams({ q: `${word} ${hostile}` })}`;
    for (const path of [...pages, `/search?q=${word}`, search]) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expectCalm(page, path);
    }
    await page.goto(entry);
    await expect(page.locator("h1")).toHaveText(title);
    const shared = page.locator('meta[property="og:title"]');
    await expect(shared).toHaveAttribute("content", title);
    // What others take away meanwhile is missed in the lists.
    expect(complaints.filter((one) => !/404/.test(one))).toEqual([]);

    await page.goto("/robots.txt");
    const parsed = await page.evaluate(parseFiles, `/tag/${word}`);
    expect(parsed).toEqual([]);
    const feed = await (await page.request.get(`/tag/${word}/feed.json`)).json();
    // What XML cannot hold is left out there; JSON holds all of it.
    expect(feed.items[0].title).toBe(title);

    for (const path of [
      `/admin/entries/post/${id}`,
      "/admin/entries/post",
      "/admin",
      "/admin/terms",
    ]) {
      await page.goto(path);
      await expectCalm(page, path, false);
    }
    expect((await author.call("DELETE", `/${id}`)).status()).toBe(200);
  });
}

test("hostile settings break neither pages nor files", async ({ browser }) => {
  test.setTimeout(300_000);
  const home = mkdtempSync(join(tmpdir(), "cauce-settings-"));
  const site = await startOwnSite(home, await freePort());
  const page = await browser.newPage({ baseURL: site.url });
  try {
    const complaints = await watch(page);
    await page.goto(site.link);
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const name = '</script><img src=x onerror="window.pwned=1">]]>&amp;';
    await page.goto("/admin/settings");
    await page.locator('[name="name"]').fill(name);
    await page.locator('[name="description.es"]').fill(`${name}\u2028\u202E😀`);
    const hub = "https://hub.example/?a='&b=]]";
    await page.getByRole("textbox", { name: "WebSub" }).fill(hub);
    await page.locator('main form:has([name="name"]) button[type="submit"]').last().click();
    await expect(async () => {
      await page.goto("/");
      expect(await page.title()).toBe(name);
    }).toPass({ timeout: 60_000 });
    for (const path of ["/", "/en", "/blog", "/search?q=a", "/nada"]) {
      await page.goto(path);
      await expectCalm(page, path);
    }
    await page.goto("/robots.txt");
    expect(await page.evaluate(parseFiles, "")).toEqual([]);
    const feed = await page.request.get("/feed.xml");
    expect(feed.headers().link).toContain(`<${hub}>; rel="hub"`);
    expect(await feed.text()).toContain(`href="https://hub.example/?a='&amp;b=]]" rel="hub"`);
    const manifest = await (await page.request.get("/manifest.webmanifest")).json();
    expect(manifest.name).toBe(name);
    expect((await page.request.get("/og/site-es.png")).status()).toBe(200);
    expect(complaints.filter((one) => !/404/.test(one))).toEqual([]);
  } finally {
    await page.close();
    await site.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

/** Nothing ran, the markup is whole, facts are JSON, nothing is wider than the page. */
async function expectCalm(page: Page, path: string, reading = true) {
  expect(await page.evaluate(() => "pwned" in window), path).toBe(false);
  await expect(page.locator("img[onerror], [onmouseover]"), path).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, path).toBeLessThanOrEqual(0);
  if (!reading) return;
  await expect(page.locator("body > footer, footer").last(), path).toBeVisible();
  for (const facts of await page.locator('script[type="application/ld+json"]').allTextContents()) {
    expect(() => JSON.parse(facts), path).not.toThrow();
  }
}

/** What the browser's own parser finds wrong with the feeds below `base` and with other files. */
async function parseFiles(base: string): Promise<string[]> {
  const paths = [`${base}/feed.xml`, `${base}/atom.xml`, "/opensearch.xml"];
  const index = new DOMParser().parseFromString(
    await (await fetch("/sitemap.xml")).text(),
    "application/xml",
  );
  const named = [...index.querySelectorAll("loc")].map((loc) => new URL(loc.textContent ?? ""));
  paths.push("/sitemap.xml", ...named.map(({ pathname }) => pathname));
  const wrong: string[] = [];
  for (const path of paths) {
    const answer = await fetch(path);
    const parsed = new DOMParser().parseFromString(await answer.text(), "application/xml");
    const fault = answer.ok ? parsed.querySelector("parsererror") : answer;
    if (fault)
      wrong.push(`${path}: ${fault instanceof Element ? fault.textContent : answer.status}`);
  }
  return wrong;
}
