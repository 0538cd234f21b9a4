import { expect, it } from "vitest";
import { isBeginning, isReader } from "./policy";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

it.each([
  [firefox, true],
  ["Mozilla/5.0 (Linux; Android 12; CUBOT X19) AppleWebKit/537.36 Chrome/140 Mobile", true],
  ["curl/8.5.0", true],
  ["Wget/1.21.3", true],
  ["aria2/1.36.0", true],
  ["Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)", true],
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", false],
  ["Mozilla/5.0 AppleWebKit/537.36 (compatible; bingbot/2.0)", false],
  ["GPTBot/1.2", false],
  ["facebookexternalhit/1.1", false],
  ["Mozilla/5.0 HeadlessChrome/140.0.0.0", false],
  ["Baiduspider", false],
  ["", false],
])("%s reads: %s", (name, reads) => {
  expect(isReader(new Headers({ "user-agent": name }))).toBe(reads);
  expect(isReader({ "user-agent": name })).toBe(reads);
});

it.each(["prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip"])(
  "a page drawn ahead of the click is not read yet: %s",
  (purpose) => {
    expect(isReader({ "user-agent": firefox, "sec-purpose": purpose })).toBe(false);
  },
);

it.each([
  [undefined, true],
  ["bytes=0-", true],
  ["bytes=0-99", true],
  ["bytes=100-", false],
  ["bytes=-10", false],
  ["nonsense", true],
])("Range: %s asks for the beginning: %s", (range, begins) => {
  expect(isBeginning(range === undefined ? {} : { range })).toBe(begins);
});
