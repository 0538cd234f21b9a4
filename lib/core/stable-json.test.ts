import { expect, test } from "vitest";
import { stableJson } from "./stable-json";

test("the order of keys does not matter, that of lists does", () => {
  const one = { b: [{ y: 1, x: [2, 1] }], a: null };
  expect(stableJson(one)).toBe(stableJson({ a: null, b: [{ x: [2, 1], y: 1 }] }));
  expect(stableJson(one)).not.toBe(stableJson({ a: null, b: [{ x: [1, 2], y: 1 }] }));
});
