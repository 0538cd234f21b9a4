import { expect, test } from "./fixtures";
import { publicPages } from "./pages/public-pages";

const crafted: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_full" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-matched-path": "/admin/people", "x-invoke-path": "/admin/people" },
];

test("requests for data of the desk give strangers and the wrong role none", async ({
  request,
  browser,
  baseURL,
  page,
  signIn,
}) => {
  const admin = await signIn("admin");
  await page.goto("/admin/people");
  await expect(page.getByRole("main")).toContainText(admin.name);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signIn("contributor", other);
  const pages = ["/admin/people", "/admin/settings", "/admin/activity"];
  for (const headers of crafted) {
    for (const path of [...pages, "/admin", "/admin/entries/post"]) {
      await expectNothing(await request.get(path, { headers }));
    }
    for (const path of pages) await expectNothing(await other.request.get(path, { headers }));
  }
  await context.close();

  async function expectNothing(answer: { status(): number; text(): Promise<string> }) {
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    const text = await answer.text();
    expect(text).not.toContain(admin.name);
    expect(text).not.toContain("@example.org");
  }
});

const reading = "default-src 'self'; script-src 'self'; style-src 'self'";

for (const [name, path] of Object.entries(publicPages)) {
  test(`${name} bears the headers of a reading page, also on HEAD`, async ({ request }) => {
    const get = await request.get(path);
    const headers = get.headers();
    expect(headers["content-security-policy"]).toContain(reading);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    // Others publish meanwhile: a page may change between two requests, but not at every try.
    await expect(async () => {
      const [same, head] = [await request.get(path), await request.head(path)];
      expect(head.status()).toBe(same.status());
      for (const header of ["content-type", "cache-control", "etag", "content-security-policy"]) {
        expect(weak(head.headers()[header]), header).toBe(weak(same.headers()[header]));
      }
    }).toPass({ timeout: 60_000 });
  });
}

const files = [
  ...["/feed.xml", "/sitemap.xml", "/robots.txt", "/theme.css", "/manifest.webmanifest"],
  ...["/api/health", "/api/nothing", "/og/site-es.png", "/speculation-rules.json", "/media/x/y"],
  ...["/opensearch.xml", "/elements/reader.js", "/api/v1/media", "/icon.svg"],
];

test("no file is taken for something else, or names what made it", async ({ request }) => {
  for (const path of files) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("the desk's scripts run under a nonce of each answer", async ({ request }) => {
  const nonces = new Set<string>();
  for (let n = 0; n < 3; n += 1) {
    const answer = await request.get("/sign-in");
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    const html = await answer.text();
    const used = [...html.matchAll(/<script[^>]*?\bnonce="([^"]*)"/g)].map(([, one]) => one);
    expect(used.length).toBeGreaterThan(0);
    expect(new Set(used)).toEqual(new Set([nonce]));
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("the session's cookie is out of reach of scripts and of other sites", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const cookies = await page.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const { name, httpOnly, sameSite, domain } of cookies) {
    expect(httpOnly, name).toBe(true);
    expect(["Lax", "Strict"], name).toContain(sameSite);
    expect(domain, name).toBe("localhost");
  }
});

const weak = (value: string | undefined) => value?.replace("W/", "");
