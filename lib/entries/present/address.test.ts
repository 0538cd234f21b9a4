import { describe, expect, test } from "vitest";
import { encodePath, searchedFor, searchOfSegment, searchSegment, splitAddress } from "./address";

describe("splitAddress", () => {
  test.each([
    ["/", null, ""],
    ["/en", "en", ""],
    ["/en/en", "en", "en"],
    ["/blog/a%C3%B1o", null, "blog/año"],
    ["/es/%5Cevil.example", "es", "\uFFFDevil.example"],
    ["/%2Fevil.example", null, "\uFFFDevil.example"],
    ["/blog%2Fpost", null, "blog\uFFFDpost"],
    ["/%00", null, "\uFFFD"],
    ["/%E0%A4%A", null, "\uFFFD"],
  ])("%s", (pathname, prefix, path) => {
    expect(splitAddress(pathname)).toEqual({ prefix, path });
  });
});

test("an encoded path cannot leave the site", () => {
  for (const path of ["\\evil.example", "a?b#c", "%2e%2e/x", "año"]) {
    const { origin, hash, search } = new URL(`/${encodePath(path)}`, "http://localhost");
    expect([origin, hash, search]).toEqual(["http://localhost", "", ""]);
  }
});

test("a search survives its way through an address", () => {
  for (const words of ["100%", "..", "a/b", "%E0%A4%A", "¿qué?", "😀", "漢字"]) {
    const segment = searchSegment(words);
    expect(decodeURIComponent(segment)).toBe(segment);
    expect(searchOfSegment(segment)).toBe(words);
  }
});

test("a search is without controls and has an end", () => {
  expect(searchedFor(" a\0b\uD800 ")).toBe("a b");
  expect([...searchedFor("😀".repeat(300))]).toHaveLength(200);
});
