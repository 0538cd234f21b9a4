import { describe, expect, it, test } from "vitest";
import { newsAt, writeAddresses, writeIndex, writeNews } from "./present";
import { newsLife, type SitemapItem } from "./types";

const origin = "https://example.org";
const site = { origin, defaultLocale: "es" } as const;

const one: SitemapItem = {
  url: "/blog/uno",
  modifiedAt: "2026-03-02T10:00:00Z",
  translations: [
    { locale: "en", url: "/en/blog/one" },
    { locale: "es", url: "/blog/uno" },
  ],
  pictures: ["/media/1-a/a%20b.png", "/media/2-b/c.png"],
};

test("the index names each file, with the time of its last change where there is one", () => {
  const text = writeIndex(
    [
      { name: "lists", modifiedAt: "" },
      { name: "entries-1", modifiedAt: "2026-03-02T10:00:00Z" },
    ],
    origin,
  );
  expect(text.match(/<loc>.*<\/loc>/g)).toEqual([
    "<loc>https://example.org/sitemap/lists.xml</loc>",
    "<loc>https://example.org/sitemap/entries-1.xml</loc>",
  ]);
  expect(text.match(/<lastmod>/g)).toHaveLength(1);
});

describe("addresses", () => {
  it("come with their translations, the default one for everybody else, and their pictures", () => {
    const text = writeAddresses([one], site);
    expect(text).toContain(
      "<loc>https://example.org/blog/uno</loc>\n<lastmod>2026-03-02T10:00:00Z",
    );
    const links = [...text.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, ...pair]) => pair,
    );
    expect(links).toEqual([
      ["en", "https://example.org/en/blog/one"],
      ["es", "https://example.org/blog/uno"],
      ["x-default", "https://example.org/blog/uno"],
    ]);
    expect(text).toContain("<image:loc>https://example.org/media/1-a/a%20b.png</image:loc>");
  });

  it("without another language have no links to themselves", () => {
    const translations = [{ locale: "es" as const, url: "/blog/uno" }];
    expect(writeAddresses([{ ...one, translations }], site)).not.toContain("hreflang");
  });

  it("that are longer than the protocol allows are left out", () => {
    const long = { ...one, url: `/${"x".repeat(2048)}` };
    expect(writeAddresses([long, one], site).match(/<url>/g)).toHaveLength(1);
  });

  it("are all named however few bytes there are; what they bring along goes first", () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...one, url: `/blog/n-${n}` }));
    const bare = writeAddresses(
      many.map(({ url, modifiedAt }) => ({ url, modifiedAt, translations: [] })),
      site,
    ).length;
    for (const limit of [bare, bare + 1000, bare + 4000]) {
      const text = writeAddresses(many, site, limit);
      expect(text.match(/<url>/g)).toHaveLength(50);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(Buffer.byteLength(text)).toBeGreaterThan(limit - 1000);
    }
  });
});

describe("news", () => {
  const published = "2026-03-02T10:00:00Z";
  const start = Date.parse(published);
  const item = {
    url: "/blog/uno",
    locale: "es" as const,
    title: "Uno & dos",
    publishedAt: published,
  };
  const kept = { items: [item], readAt: "2026-03-02T11:00:00.000Z" };

  it("are news for two days to the second, and what ceases to be changes the file", () => {
    expect(newsAt(start + newsLife - 1, kept)).toEqual({
      items: [item],
      modifiedAt: new Date(kept.readAt),
    });
    expect(newsAt(start + newsLife + 5000, kept)).toEqual({
      items: [],
      modifiedAt: new Date(start + newsLife),
    });
  });

  it("say what they are called, where and when", () => {
    const text = writeNews([item], "La Ribera", origin);
    for (const piece of [
      "<loc>https://example.org/blog/uno</loc>",
      "<news:name>La Ribera</news:name>\n<news:language>es</news:language>",
      `<news:publication_date>${published}</news:publication_date>`,
      "<news:title>Uno &amp; dos</news:title>",
    ]) {
      expect(text).toContain(piece);
    }
  });
});
