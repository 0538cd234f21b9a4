import { expect, test } from "./fixtures";
import { sendRaw } from "./pages/raw";

const long = "a".repeat(8000);
const wholePage404 = [
  ...["/%00", "/%E0%A4%A", "/%FF", "/en/en", "/en/en/en", "/BLOG", "/EN", `/${long}`],
  ...["/%2Fevil.example", "/%5Cevil.example", "/en/%5Cevil.example"],
  ...["/blog/page/0", "/blog/page/01", "/blog/page/-1", "/blog/page/1", "/blog/page/999999"],
  ...["/tag/x/page/1", "/tag/http/page/1", "/tag/http/page/99", "/author/x/page/2"],
  ...["/blog%2Fhistoria-del-404", "/blog/historia-del-404;x"],
  ...["/not-found", "/en/not-found", "/search/x/1", "/_not-found", "/_error", "/500"],
  ...["/tag/a%2Fb/feed.xml", "/tag/nada/feed.xml", "/blog/../../etc", "/__build__"],
];

for (const path of wholePage404) {
  test(`${path.slice(0, 40)} is 404 with a whole page`, async ({ baseURL }) => {
    const { status, text } = await sendRaw(baseURL, path);
    expect(status).toBe(404);
    expect(text).toContain('type="search"');
    expect(text).toMatch(/<\/html>$/);
  });
}

for (const path of ["/en/sitemap.xml", "/tag/http%2Ffeed.xml", "/blog/nada.json"]) {
  test(`${path} is 404 in few words, for programs`, async ({ baseURL }) => {
    const { status, headers, text } = await sendRaw(baseURL, path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toMatch(/^application\/problem\+(json|xml)/);
    expect(text).toContain("urn:cauce:problem:not_found");
  });
}

const moved: [string, string][] = [
  ["//evil.example", "/evil.example"],
  ["/es//evil.example", "/es/evil.example"],
  ["/es/%5Cevil.example", "/%EF%BF%BDevil.example"],
  ["/es/%2Fevil.example", "/%EF%BF%BDevil.example"],
  ["/es/x", "/x"],
  ["/es", "/"],
  ["/blog/", "/blog"],
  ["/en/", "/en"],
  ["/feed.xml/", "/feed.xml"],
];

for (const [path, target] of moved) {
  test(`${path} leads to ${target}, on this site`, async ({ baseURL }) => {
    for (const name of ["x-forwarded-host", "x-original-host"]) {
      const headers = { [name]: "evil.example" };
      const { status, headers: told } = await sendRaw(baseURL, path, { headers });
      expect(status).toBe(308);
      const { host, pathname } = new URL(told.location ?? "", baseURL);
      expect(host).toBe(new URL(baseURL ?? "").host);
      expect(pathname).toBe(target);
    }
  });
}

const pictures = [
  ...["https://evil.example/a.png", "//evil.example/a.png", "/api/health", "/media/../api/health"],
  ...["/media/%2e%2e/api/health", "/admin", "/", "", "/media/%00", "/images/%00"],
  ...["/images/../feed.xml", "data:image/png;base64,x", "file:///etc/passwd", "/icon.svg"],
];

for (const url of pictures) {
  test(`no picture is made of ${url}`, async ({ baseURL }) => {
    const query = new URLSearchParams({ url, w: "480", q: "75" });
    const { status } = await sendRaw(baseURL, `/_next/image?${query}`);
    expect(status).toBe(400);
  });
}

const searches = [
  ...[
    "&&&",
    ":*",
    "'\"`",
    "a".repeat(5000),
    "'; drop table entries;--",
    "el la de que",
    "the of and",
  ],
  ...[
    "привет",
    "漢字",
    "العربية",
    "%",
    "100%",
    "%%",
    "%E0%A4%A",
    "\\",
    "\\\\\\",
    "_",
    "\0",
    "a\0b",
  ],
  ...[
    "/",
    "//",
    ".",
    "..",
    "../..",
    "<script>alert(1)</script>",
    "\uE000x\uE001",
    "😀".repeat(150),
  ],
  ...["-", '""', '"a b', "or or", "!", "(((", "a OR -b", "\u202Eabc", "\u2028", "<->", "a:*&b|!c"],
  ...["a ".repeat(100), "__build__", "StartSel=<b>", "?", "#", "&q=x", "+"],
];

for (const query of searches) {
  test(`a search for ${JSON.stringify(query.slice(0, 30))} is answered`, async ({ baseURL }) => {
    for (const prefix of ["", "/en"]) {
      const path = `${prefix}/search?${new URLSearchParams({ q: query })}`;
      const { status, text } = await sendRaw(baseURL, path);
      expect(status).toBe(200);
      expect(text).toContain('type="search"');
      expect(text).not.toContain("<script>alert");
    }
  });
}

test("a search that is no UTF-8 is answered, and what was asked stands in its field", async ({
  baseURL,
  page,
}) => {
  for (const query of ["%FF", "%C0%AF", "%ED%A0%80", "%E0%A4%A", "%"]) {
    expect((await sendRaw(baseURL, `/search?q=${query}`)).status).toBe(200);
  }
  await page.goto(`/search?${new URLSearchParams({ q: '100% "<b>" \\ ¿?/..' })}`);
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue('100% "<b>" \\ ¿?/..');
});

test("behind the last page of what was found lies the first", async ({ request }) => {
  const first = await request.get("/search?q=servidor");
  const far = await request.get("/search?q=servidor&page=9999");
  const count = /class="search-count"[^>]*>([^<]+)/;
  expect(count.exec(await far.text())?.[1]).toBe(count.exec(await first.text())?.[1]);
});

test("after signing in nobody is led off the site", async ({ page, signIn, baseURL }) => {
  await signIn("author");
  const hostile = ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"];
  for (const next of [...hostile, "javascript:alert(1)", "/%5Cevil.example", "\\\\evil.example"]) {
    const answer = await page.request.get(`/sign-in?${new URLSearchParams({ next })}`);
    expect(new URL(answer.url()).origin).toBe(baseURL);
    const html = await answer.text();
    expect(html.match(/http-equiv="refresh" content="[^"]*"/)?.[0] ?? "").not.toContain("evil");
  }
  const asked = await page.request.get("/api/auth/signin?callbackUrl=https://evil.example", {
    maxRedirects: 0,
  });
  expect(asked.headers().location).not.toContain("evil.example");
});

test("forged calls of server actions are refused without a fault", async ({ baseURL, request }) => {
  const page = await (await request.get("/sign-in")).text();
  const id = /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(page)?.[1] ?? "";
  expect(id).not.toBe("");
  const origin = baseURL ?? "";
  const call = (body: string, headers: Record<string, string>) =>
    sendRaw(baseURL, "/sign-in", { method: "POST", body, headers: { origin, ...headers } });
  const text = { "content-type": "text/plain;charset=UTF-8" };
  const refused = [
    call("[]", { ...text, "next-action": id, origin: "https://evil.example" }),
    call("[]", { ...text, "next-action": id, "sec-fetch-site": "cross-site" }),
    call("[]", { ...text, "next-action": "00deadbeef" }),
    call("[]", { ...text, "next-action": "f".repeat(42) }),
    call('{"a', { ...text, "next-action": id }),
    call("null", { ...text, "next-action": id }),
    call("x", { "content-type": "multipart/form-data; boundary=y" }),
    call("x", { "content-type": "multipart/form-data" }),
    call("x", { "content-type": "multipart/form-data; boundary=y", "next-action": id }),
  ];
  for (const { status } of await Promise.all(refused)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  // An argument that is no form is no fault either: its problem is told as any other.
  expect((await call("[]", { ...text, "next-action": id })).status).toBe(200);
});
