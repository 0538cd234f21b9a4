import { expect, test } from "vitest";
import { readAccent } from "./accent";

test("a dark colour reads, a pale one names its readable neighbour", () => {
  expect(readAccent("#1f6f78")).toMatchObject({ readable: true });
  const pale = readAccent("#9fe8f0");
  expect(pale?.readable).toBe(false);
  expect(readAccent(pale?.nearest ?? "")).toMatchObject({ readable: true });
});

test.each(["", "teal", "#12", "url(x)"])("%j is no colour", (value) => {
  expect(readAccent(value)).toBeNull();
});
