import { expect, test } from "vitest";
import { preferredLocale } from "./preferred-locale";

test.each([
  [null, "es"],
  ["", "es"],
  ["en-GB,en;q=0.9", "en"],
  ["fr,en;q=0.5,es;q=0.7", "es"],
  ["fr-FR", "es"],
  ["es;q=0,en;q=0.1", "en"],
  ["*", "es"],
  ["en;q=nonsense", "es"],
  [";;;,,,", "es"],
])("%j gives %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
