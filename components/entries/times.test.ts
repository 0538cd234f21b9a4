import { expect, test } from "vitest";
import { entryMessages } from "@/lib/messages/entries";
import { bothDates, sameClock } from "./times";

const words = entryMessages("es");
const at = "2999-05-04T08:00:00Z";

test("a moment is told in the site's time, and in one's own where the clocks differ", () => {
  const told = (own: string | null) =>
    bothDates(at, words, { locale: "es", timeZone: "Europe/Madrid", own });
  expect(told(null)).toBe("4 may 2999, 10:00");
  expect(told("Europe/Paris")).toBe("4 may 2999, 10:00");
  expect(told("Asia/Tokyo")).toBe("4 may 2999, 10:00 (en tu hora, 4 may 2999, 17:00)");
});

test("places that differ in winter may agree in summer", () => {
  expect(sameClock("2026-07-01T12:00:00Z", "Africa/Johannesburg", "Europe/Madrid")).toBe(true);
  expect(sameClock("2026-01-01T12:00:00Z", "Africa/Johannesburg", "Europe/Madrid")).toBe(false);
});
