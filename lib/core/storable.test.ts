import { expect, test } from "vitest";
import { findUnstorable } from "./storable";

test.each([
  ["a\0b", ""],
  [{ name: "a\0" }, "name"],
  [{ bio: { es: "\ud800", en: "" } }, "bio.es"],
  [{ list: ["a", "\udc00b"] }, "list.1"],
  [{ name: "río 🌊\n\t" }, null],
  [{ bytes: Buffer.alloc(3), date: new Date(0), none: null }, null],
  [undefined, null],
])("%j", (raw, path) => {
  expect(findUnstorable(raw)).toBe(path);
});

test("a hundred thousand levels do not exhaust the stack", () => {
  let deep: unknown = "\0";
  for (let n = 0; n < 100_000; n += 1) deep = [deep];
  expect(findUnstorable({ deep })).toMatch(/^deep\.0\.0/);
});
