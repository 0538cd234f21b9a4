import { beforeEach, expect, test, vi } from "vitest";
import PageCache from "./pages.mjs";
import { purges } from "./purges.mjs";

const cache = new PageCache();
let key = "";
let tag = "";

beforeEach(() => {
  vi.useFakeTimers();
  key = `/es/${crypto.randomUUID()}`;
  tag = `t:${key}`;
  return () => vi.useRealTimers();
});

const later = () => vi.advanceTimersByTime(10);
const change = () => purges.add([tag]);
const page = (html: string) => ({
  ...{ kind: "APP_PAGE", html },
  headers: { "x-next-cache-tags": tag },
});
const kept = async () => (await cache.get(key))?.value.html ?? null;

test("a page that was read before a change is not kept beyond it", async () => {
  expect(await kept()).toBeNull();
  later();
  await change();
  later();
  await cache.set(key, page("old"));
  expect(await kept()).toBeNull();
  later();
  await cache.set(key, page("new"));
  expect(await kept()).toBe("new");
});

test("nor is one that was overtaken by another render of the same page", async () => {
  for (const first of ["old", "new"]) {
    await cache.set(key, page("before"));
    later();
    await change();
    later();
    expect(await kept()).toBeNull();
    later();
    await change();
    later();
    // A second visitor comes while the page is being made for the first.
    expect(await kept()).toBeNull();
    later();
    await cache.set(key, page(first));
    later();
    if (first === "old") expect(await kept()).toBeNull();
    later();
    await cache.set(key, page("old"));
    expect(await kept()).toBeNull();
  }
});

test("a render that broke off does not keep a page from being kept for long", async () => {
  expect(await kept()).toBeNull();
  later();
  await change();
  vi.advanceTimersByTime(120_000);
  expect(await kept()).toBeNull();
  later();
  await cache.set(key, page("new"));
  expect(await kept()).toBe("new");
});
