import { expect, test } from "vitest";
import { Lru } from "./lru.mjs";

test("forgets first what was used least lately", () => {
  const store = new Lru<string>(10);
  store.set("a", "A", 4);
  store.set("b", "B", 4);
  store.get("a");
  store.set("c", "C", 4);
  expect([store.get("a"), store.get("b"), store.get("c")]).toEqual(["A", undefined, "C"]);
});

test("keeps within its bytes, whatever is replaced or too large", () => {
  const store = new Lru<string>(10);
  store.set("a", "A", 4);
  store.set("a", "A", 6);
  store.set("b", "B", 11);
  expect(store.size).toBe(6);
  expect(store.get("b")).toBeUndefined();
  store.delete("nothing");
  expect(store.size).toBe(6);
});
