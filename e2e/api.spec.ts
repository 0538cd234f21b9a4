import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

const text = (words: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

/** Calls the API as the page's own scripts do. */
function clientOf(request: APIRequestContext, baseURL = "") {
  const headers = { origin: baseURL, "content-type": "application/json" };
  return (method: string, path: string, data?: unknown) =>
    request.fetch(`/api/v1${path}`, { method, headers, data: data as string });
}

test("an entry goes its whole way over REST", async ({ page, baseURL, signIn }) => {
  await signIn("editor");
  const call = clientOf(page.request, baseURL);
  const title = `Por la API ${crypto.randomUUID().slice(0, 8)}`;
  const made = await call("POST", "/entries", { type: "post", locale: "es", title });
  expect(made.status()).toBe(201);
  const { id, slug, version } = await made.json();
  expect(made.headers().location).toBe(`/api/v1/entries/${id}`);
  const draft = { version, title, fields: { slug }, document: text("Una prueba") };
  expect((await call("PUT", `/entries/${id}/draft`, draft)).status()).toBe(200);
  expect((await call("PUT", `/entries/${id}/publication`, {})).status()).toBe(200);
  expect((await page.request.get(`/blog/${slug}`)).status()).toBe(200);
  const stale = await call("PUT", `/entries/${id}/draft`, draft);
  expect(stale.status()).toBe(409);
  expect((await stale.json()).current.version).toBe(version + 1);
  expect((await call("DELETE", `/entries/${id}/publication`)).status()).toBe(200);
  expect((await page.request.get(`/blog/${slug}`)).status()).toBe(404);
  expect((await call("DELETE", `/entries/${id}`)).status()).toBe(200);
  expect((await call("DELETE", `/entries/${id}/trash`)).status()).toBe(200);
});

const hostile: [string, string, string, unknown, number][] = [
  ["invalid JSON", "POST", "/entries", "{", 400],
  ["a list in place of an object", "POST", "/entries", "[]", 400],
  ["an unknown field", "POST", "/entries", { type: "post", locale: "es", x: 1 }, 422],
  ["an unknown type", "POST", "/entries", { type: "poem", locale: "es" }, 422],
  ["a title of 2 MB", "POST", "/entries", bigTitle(2), 422],
  ["a body of 6 MB", "POST", "/entries", bigTitle(6), 413],
  ["a NUL in the title", "POST", "/entries", { type: "post", locale: "es", title: "a\0b" }, 422],
  ["an id that is none", "PUT", "/entries/7/publication", {}, 422],
  ["an id that nobody has", "PUT", `/entries/${crypto.randomUUID()}/publication`, {}, 404],
  ["an address that is not there", "GET", "/nothing", undefined, 404],
];

function bigTitle(megabytes: number) {
  return { type: "post", locale: "es", title: "x".repeat(megabytes * 1_000_000) };
}

for (const [what, method, path, body, status] of hostile) {
  test(`${what} is refused as problem+json`, async ({ page, baseURL, signIn }) => {
    await signIn("admin");
    const answer = await clientOf(page.request, baseURL)(method, path, body);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status,
      type: expect.stringMatching(/^urn:cauce:/),
    });
  });
}

test("another form than JSON is refused", async ({ page, baseURL, signIn }) => {
  await signIn("admin");
  const answer = await page.request.post("/api/v1/entries", {
    headers: { origin: baseURL ?? "", "content-type": "text/plain" },
    data: '{"type":"post"}',
  });
  expect(answer.status()).toBe(415);
});

test("strangers change nothing", async ({ request }) => {
  const answer = await request.post("/api/v1/entries", { data: { type: "post", locale: "es" } });
  expect(answer.status()).toBe(401);
});

test("a foreign page changes nothing, whatever it forges", async ({ page, signIn }) => {
  await signIn("admin");
  const forged: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of forged) {
    const data = { type: "post", locale: "es", title: "Ajeno" };
    const answer = await page.request.post("/api/v1/entries", { headers, data });
    expect(answer.status()).toBe(403);
  }
});

test("a verb that an address does not know is 405 and says which it knows", async ({ request }) => {
  const answer = await request.fetch("/api/v1/entries", { method: "PROPFIND" });
  expect([400, 405]).toContain(answer.status());
  const patch = await request.patch(`/api/v1/entries/${crypto.randomUUID()}/publication`);
  expect(patch.status()).toBe(405);
  expect(patch.headers().allow).toMatch(/PUT/);
});

test("the health of each part is told; cron wants its secret", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(await health.json()).toMatchObject({ status: "ok", parts: { database: "ok" } });
  expect((await request.get("/api/cron")).status()).toBe(401);
  const wrong = await request.get("/api/cron", { headers: { authorization: "Bearer x" } });
  expect(wrong.status()).toBe(401);
  expect(wrong.headers()["www-authenticate"]).toMatch(/^Bearer/);
});
