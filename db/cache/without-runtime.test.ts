import { expect, test } from "vitest";
import { withoutRuntime } from "./without-runtime.mjs";

test("drops what Next runs in the browser", () => {
  const html = [
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
    '<script src="/_next/static/chunks/a.js" async=""></script><p>Hola</p>',
    '<script>self.__next_f.push([1,"</p>"])</script>',
    '<script id="_R_">$RC("B:0","S:0")</script>',
  ].join("");
  expect(withoutRuntime(html)).toBe(
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><p>Hola</p>',
  );
});

test("keeps the site's own elements and data blocks", () => {
  const html =
    '<script type="module" src="/elements/reader.js?v=1"></script>' +
    '<script type="application/ld+json">{"@type":"Course"}</script>';
  expect(withoutRuntime(html)).toBe(html);
});

test("is not fooled by what an author writes", () => {
  const html = "<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>";
  expect(withoutRuntime(html)).toBe(html);
});
