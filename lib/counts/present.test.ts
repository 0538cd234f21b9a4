import { expect, it } from "vitest";
import { presentReaders } from "./present";

it("gives every channel every day, those without readers too", () => {
  const days = [{ day: "2026-03-01" }, { day: "2026-03-02" }];
  const readers = presentReaders([{ day: "2026-03-02", channel: "feeds", count: 7 }], days);
  expect(Object.keys(readers)).toEqual(["web", "feeds", "forms", "files"]);
  expect(readers.feeds).toEqual([
    { day: "2026-03-01", delivered: 0, undelivered: 0 },
    { day: "2026-03-02", delivered: 7, undelivered: 0 },
  ]);
  expect(readers.files?.map(({ delivered }) => delivered)).toEqual([0, 0]);
});
