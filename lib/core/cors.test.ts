import { describe, expect, test } from "vitest";
import { corsOf, isShared, originOf } from "./cors";

const app = "https://app.example";
const ask = (allowed: string[], method: string, headers: Record<string, string> = {}) =>
  corsOf({ method, headers: new Headers(headers) }, allowed);
const leave = (method: string, origin = app) => ({
  origin,
  "access-control-request-method": method,
});

describe("an origin of the setting", () => {
  test("is told what it may send, for a while", () => {
    const { headers, preflight } = ask([app], "OPTIONS", leave("PUT"));
    expect(preflight).toBe(true);
    expect(headers).toMatchObject({
      vary: "Origin",
      "access-control-allow-origin": app,
      "access-control-max-age": "600",
    });
    expect(headers["access-control-allow-methods"]).toBe("GET, HEAD, POST, PUT, PATCH, DELETE");
    const names = headers["access-control-allow-headers"]?.toLowerCase().split(", ");
    expect(names).toEqual(
      expect.arrayContaining([
        "authorization",
        "if-match",
        "idempotency-key",
        "prefer",
        "content-type",
      ]),
    );
  });

  test.each(["GET", "POST", "DELETE"])("reads what %s answers, with its fields", (method) => {
    const { headers, preflight } = ask(["https://b.example", app], method, { origin: app });
    expect(preflight).toBe(false);
    expect(headers["access-control-allow-origin"]).toBe(app);
    const names = headers["access-control-expose-headers"]?.split(", ");
    expect(names).toEqual(expect.arrayContaining(["ETag", "Link", "Location"]));
    expect(names).toContain("Preference-Applied");
  });
});

test.each([
  ["another origin", [app], "https://evil.example"],
  ["a neighbour", [app], "https://x.app.example"],
  ["the same without its encryption", [app], "http://app.example"],
  ["another port", [app], "https://app.example:8443"],
  ["a page without an origin", [app], "null"],
  ["anybody", [], app],
])("%s gets no leave and reads nothing", (_, allowed, origin) => {
  for (const method of ["GET", "POST"]) {
    expect(ask(allowed, "OPTIONS", leave(method, origin))).toEqual({
      headers: { vary: "Origin" },
      preflight: false,
    });
    expect(ask(allowed, method, { origin }).headers).toEqual({ vary: "Origin" });
  }
});

test("a star lets anybody read without a key, and nothing more", () => {
  expect(ask(["*"], "GET", { origin: "null" }).headers["access-control-allow-origin"]).toBe("*");
  const { headers, preflight } = ask(["*"], "OPTIONS", leave("GET"));
  expect(preflight).toBe(true);
  expect(headers["access-control-allow-methods"]).toBe("GET, HEAD");
  expect(headers["access-control-allow-headers"]?.toLowerCase()).not.toContain("authorization");
  expect(ask(["*"], "OPTIONS", leave("POST")).preflight).toBe(false);
  expect(ask(["*"], "POST", { origin: app }).headers).toEqual({ vary: "Origin" });
  expect(ask(["*", app], "POST", { origin: app }).headers["access-control-allow-origin"]).toBe(app);
});

test("credentials are let through for nobody", () => {
  for (const allowed of [["*"], [app], ["*", app]]) {
    for (const method of ["GET", "PUT", "OPTIONS"]) {
      const names = Object.keys(ask(allowed, method, leave("GET")).headers);
      expect(names).not.toContain("access-control-allow-credentials");
    }
  }
});

test.each([
  ["/api/v1/entries", true],
  ["/api/v1", true],
  ["/api/graphql", true],
  ["/feed.xml", true],
  ["/en/feed.json", true],
  ["/blog/crecida.md", true],
  ["/api/v1x", false],
  ["/api/auth/session", false],
  ["/admin/settings", false],
  ["/blog/crecida", false],
])("%s is shared: %s", (path, shared) => {
  expect(isShared(path)).toBe(shared);
});

test.each([
  ["https://app.example", app],
  ["HTTPS://App.Example/", app],
  ["https://app.example:443", app],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
  ["https://münchen.example", "https://xn--mnchen-3ya.example"],
  ["app.example", null],
  ["https://app.example/path", null],
  ["https://app.example?x", null],
  ["https://me:pw@app.example", null],
  ["ftp://app.example", null],
  ["https://", null],
  ["https://*.example", null],
  ["null", null],
  ["javascript:alert(1)", null],
  ["https://a b", null],
])("%s as an origin is %s", (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});
