import http from "node:http";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

const pages = ["/", "/blog/historia-del-404", "/servidores/api", "/tag/http"];
const texts = [
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/en/feed.xml",
  "/tag/http/atom.xml",
  "/podcast.xml",
];
const files = [
  "/sitemap.xml",
  "/sitemap/lists.xml",
  "/sitemap/entries-1.xml",
  "/robots.txt",
  "/opensearch.xml",
  "/manifest.webmanifest",
];

for (const address of [...pages, ...texts, ...files]) {
  test(`${address} answers GET, HEAD and conditions as RFC 9110 has them`, async ({ request }) => {
    // Others publish meanwhile: a page may change between two requests, but not at every try.
    await expect(async () => {
      const get = await request.get(address);
      expect(get.status()).toBe(200);
      const head = await request.head(address);
      expect(head.status()).toBe(200);
      expect(await head.body()).toHaveLength(0);
      expect(head.headers()["content-type"]).toBe(get.headers()["content-type"]);
      const { etag } = get.headers();
      expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
      expect(head.headers().etag?.replace("W/", "")).toBe(etag?.replace("W/", ""));
      const again = await request.get(address, { headers: { "if-none-match": etag ?? "" } });
      expect(again.status()).toBe(304);
      expect(await again.body()).toHaveLength(0);
    }).toPass({ timeout: 60_000 });
    const other = await request.get(address, { headers: { "if-none-match": '"another"' } });
    expect(other.status()).toBe(200);
  });

  test(`${address} refuses other methods and says which it takes`, async ({ request, baseURL }) => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const answer = await request.fetch(address, { method, headers: { origin: baseURL ?? "" } });
      expect(answer.status(), method).toBe(405);
      expect(answer.headers().allow, method).toContain("GET");
    }
  });
}

test("text is compressed", async ({ baseURL }) => {
  for (const address of ["/", "/feed.xml", "/sitemap.xml"]) {
    const { headers } = await fetchRaw(`${baseURL}${address}`, { "accept-encoding": "gzip" });
    expect(headers["content-encoding"], address).toBe("gzip");
    expect(headers.vary?.toLowerCase(), address).toContain("accept-encoding");
  }
});

test("a connection outlasts a minute of silence, as proxies want it", async ({ baseURL }) => {
  const { headers } = await fetchRaw(`${baseURL}/robots.txt`, { connection: "keep-alive" });
  const seconds = /timeout=(\d+)/.exec(String(headers["keep-alive"]))?.[1];
  expect(Number(seconds)).toBeGreaterThan(60);
});

/** Without undoing the compression. */
function fetchRaw(url: string, headers: Record<string, string>) {
  return new Promise<{ headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    const asked = http.get(url, { headers }, (answer) => {
      answer.resume();
      resolve({ headers: answer.headers });
    });
    asked.on("error", reject);
  });
}

const nowhere = ["/nada", "/en/nothing", "/blog/page/9999", "/blog/page/1", "/tag/nada", "/a/b/c"];
const hostile = ["/%00", "/%FF", "/blog/%F0%9F%98%80", "/__build__", "/author/x'--"];

for (const address of [...nowhere, ...hostile]) {
  test(`${address} is really 404, with a whole page`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(404);
    const html = await answer.text();
    expect(html).toContain("<h1");
    expect(html).toContain('type="search"');
  });
}

const odd = ["100%", "%", "..", ".", "\0", "a/b", "<script>alert(1)</script>", "😀", "'", "a\\b"];

for (const query of [...odd, "x".repeat(5000)]) {
  test(`a search for ${JSON.stringify(query.slice(0, 30))} is answered`, async ({ request }) => {
    const answer = await request.get(`/search?q=${encodeURIComponent(query)}`);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    expect(html).toContain('id="q"');
    expect(html).not.toContain("<script>alert");
  });
}

test("a search that is badly encoded, or past its last page, is answered", async ({ request }) => {
  expect((await request.get("/search?q=%E0%A4%A")).status()).toBe(200);
  const far = await request.get("/search?q=servidor&page=999");
  expect(far.status()).toBe(200);
  expect(await far.text()).toContain("<mark>");
});

test("the default language has one address", async ({ request }) => {
  const answer = await request.get("/es/blog", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toMatch(/\/blog$/);
});

test("a page that moved answers 308 to where it is now", async ({ page, baseURL, signIn }) => {
  await signIn("editor");
  const call = clientOf(page.request, baseURL);
  const word = crypto.randomUUID().slice(0, 8);
  const made = await call("POST", "/entries", {
    type: "post",
    locale: "es",
    title: `Mueve ${word}`,
  });
  const { id, version } = await made.json();
  await publishAt(`antes-${word}`, version);
  await publishAt(`despues-${word}`, version + 1);
  const answer = await page.request.get(`/blog/antes-${word}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toMatch(new RegExp(`/blog/despues-${word}$`));
  expect((await page.request.get(`/blog/antes-${word}`)).status()).toBe(200);
  await call("DELETE", `/entries/${id}/publication`);

  async function publishAt(slug: string, from: number) {
    const draft = { version: from, title: `Mueve ${word}`, fields: { slug }, document };
    expect((await call("PUT", `/entries/${id}/draft`, draft)).status()).toBe(200);
    expect((await call("PUT", `/entries/${id}/publication`, {})).status()).toBe(200);
  }
});

const document = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "De aquí a allí" }] }],
};

function clientOf(request: APIRequestContext, baseURL = "") {
  const headers = { origin: baseURL, "content-type": "application/json" };
  return (method: string, path: string, data?: unknown) =>
    request.fetch(`/api/v1${path}`, { method, headers, data: data as string });
}
