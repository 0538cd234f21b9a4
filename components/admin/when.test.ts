import { expect, test } from "vitest";
import { relativeTime } from "./when";

const now = Date.parse("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T11:59:40Z", "en", "now"],
  ["2026-03-10T11:58:30Z", "es", "hace 1 minuto"],
  ["2026-03-10T09:00:00Z", "en", "3 hours ago"],
  ["2026-03-09T11:00:00Z", "es", "ayer"],
  ["2026-03-12T13:00:00Z", "es", "pasado mañana"],
  ["2026-03-27T13:00:00Z", "en", "in 2 weeks"],
  ["2024-01-01T00:00:00Z", "en", "2 years ago"],
] as const)("%s in %s is %s", (date, locale, words) => {
  expect(relativeTime(date, locale, now)).toBe(words);
});
