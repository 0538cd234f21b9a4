import { expect, test } from "vitest";
import { onlyKnown } from "./requests";

const answer = onlyKnown(async () => new Response("known"));
const ask = async (path: string, init: RequestInit = {}) =>
  (await answer(new Request(`http://localhost:3000/api/auth${path}`, init))).status;
const form = "application/x-www-form-urlencoded";
const post = (body: string, type = form) => ({
  method: "POST",
  body,
  headers: { "content-type": type },
});

test("what next-auth knows goes on to it", async () => {
  expect(await ask("/signin?callbackUrl=/admin")).toBe(200);
  expect(await ask("/session")).toBe(200);
  expect(await ask("/callback/password", post("csrfToken=x"))).toBe(200);
  expect(await ask("/session", post("{}", "application/json"))).toBe(200);
});

test.each([
  ["nobody's way in", "/callback/credentials", {}, 404],
  ["a way of two words", "/signin/password/x", {}, 404],
  ["no way at all", "/signin", post("a=b"), 404],
  ["a form that says it is JSON", "/session", post("a=b", "application/json"), 400],
  ["no object", "/session", post("null", "application/json"), 400],
  ["a form without its boundary", "/signout", post("x", "multipart/form-data"), 400],
] as const)("%s is refused", async (_, path, init, status) => {
  expect(await ask(path, init)).toBe(status);
});
