import { expect, test } from "vitest";
import { momentOf, wallClockOf } from "./zoned-time";

test.each([
  ["2026-11-23T09:30", "Europe/Madrid", "2026-11-23T08:30:00.000Z"],
  ["2026-07-01T09:30", "Europe/Madrid", "2026-07-01T07:30:00.000Z"],
  ["2026-11-23T09:30", "Asia/Kathmandu", "2026-11-23T03:45:00.000Z"],
  ["2026-11-23T00:10", "America/New_York", "2026-11-23T05:10:00.000Z"],
])("%s in %s is %s, and back", (wall, zone, moment) => {
  expect(momentOf(wall, zone)).toBe(moment);
  expect(wallClockOf(moment, zone)).toBe(wall);
});

test("what is no time is none", () => {
  expect(momentOf("", "Europe/Madrid")).toBeNull();
});
