import { describe, expect, test } from "vitest";
import { bearerOf, isFromHere, mayComeIn, takesKeys, withoutOddPlace } from "./http";

const site = "https://cauce.example";
const allowed = (headers: Record<string, string>, method = "POST") =>
  isFromHere(method, new Headers({ host: "cauce.example", cookie: "a=b", ...headers }), site);

describe("isFromHere", () => {
  test.each<[string, Record<string, string>]>([
    ["the site's own page", { origin: site, "sec-fetch-site": "same-origin" }],
    ["the same name behind another port of one's own network", lan("http://10.0.0.7:3000")],
    ["somebody who typed the address", { "sec-fetch-site": "none" }],
  ])("lets %s change things", (_, headers) => {
    expect(allowed(headers)).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["a foreign page", { origin: "https://evil.example" }],
    [
      "a foreign page behind a forged host",
      { origin: "https://evil.example", host: "cauce.example" },
    ],
    ["a page of a neighbour", { origin: "https://x.cauce.example", "sec-fetch-site": "same-site" }],
    ["an opaque page", { origin: "null" }],
    ["the site without its encryption", { origin: "http://cauce.example" }],
    ["a file", { origin: "file://" }],
    ["a name that only begins as ours", { origin: "https://cauce.example.evil.example" }],
    ["a browser that tells nothing, with cookies", {}],
    ["what lies about the way", { origin: site, "sec-fetch-site": "cross-site" }],
  ])("refuses %s", (_, headers) => {
    expect(allowed(headers)).toBe(false);
  });

  test("reads and programs without cookies may come from anywhere", () => {
    expect(allowed({ origin: "https://evil.example" }, "GET")).toBe(true);
    expect(isFromHere("POST", new Headers(), site)).toBe(true);
  });
});

/** Another name by which the site is reached, which the browser tells twice. */
function lan(origin: string): Record<string, string> {
  return { origin, host: new URL(origin).host, "sec-fetch-site": "same-origin" };
}

describe("a key", () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const mayPost = (path: string, headers: Record<string, string>) => {
    const isWelcome = takesKeys(path) ? mayComeIn : isFromHere;
    return isWelcome("POST", new Headers({ host: "cauce.example", ...headers }), site);
  };
  const key = { authorization: "Bearer cauce_x" };
  const cookie = { cookie: "a=b" };

  test.each<[string, string, Record<string, string>, boolean]>([
    ["a program with a key", "/api/v1/entries", key, true],
    ["a program with a key and a cookie", "/api/v1/entries", { ...key, ...cookie }, true],
    ["a foreign page with a key", "/api/v1/entries", { ...key, ...foreign }, true],
    ["the same at another door", "/api/graphql", { ...key, ...foreign }, true],
    ["the same for files", "/api/uploads/1", { ...key, ...foreign }, true],
    ["a foreign page with a cookie", "/api/v1/entries", { ...cookie, ...foreign }, false],
    ["a foreign page with neither", "/api/v1/entries", foreign, false],
    ["a browser that tells nothing, with a cookie", "/api/v1/entries", cookie, false],
    ["a page of the desk", "/api/v1/entries", { ...cookie, origin: site }, true],
    ["a foreign page with another scheme", "/api/v1/entries", { ...foreign, ...basic() }, false],
    ["a foreign page that signs in", "/api/auth/signin", { ...key, ...foreign }, false],
    ["a foreign page at the desk", "/admin", { ...key, ...cookie, ...foreign }, false],
    ["a foreign page at a page", "/account", { ...key, ...foreign }, false],
    ["a page that only begins as the doors", "/apiary", { ...key, ...foreign }, false],
  ])("%s, to %s", (_, path, headers, welcome) => {
    expect(mayPost(path, headers)).toBe(welcome);
  });

  test.each([
    ["Bearer abc", "abc"],
    ["bearer abc", "abc"],
    ["BEARER   abc  ", "abc"],
    ["Bearer", ""],
    ["Bearer a b", "a b"],
    ["Bearer\tabc", "abc"],
    ["Basic abc", null],
    ["Bearerabc", null],
    ["abc", null],
  ])("in %j is %j", (authorization, key) => {
    expect(bearerOf(new Headers({ authorization }))).toBe(key);
    expect(bearerOf(new Headers())).toBeNull();
  });
});

const basic = () => ({ authorization: "Basic dTpw" });

test("a place that no address can be made of is not passed on", () => {
  const kept = (host: string, proto: string) => {
    const sent = new Headers({ "x-forwarded-host": host, "x-forwarded-proto": proto });
    return [...withoutOddPlace(sent).values()];
  };
  expect(kept("cauce.example:8080", "https")).toEqual(["cauce.example:8080", "https"]);
  expect(kept("a b", "javascript, javascript")).toEqual([]);
  expect(kept("[", "https,http")).toEqual([]);
});
