import { readdir } from "node:fs/promises";
import path from "node:path";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { directive } from "micromark-extension-directive";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { type DemoEntry, type DemoLocale, readDemo } from "./index";

const demo = await readDemo();
const { entries, media, people, terms, navigation, settings } = demo;
const keys = new Set(terms.map(({ key }) => key));
const emails = new Set(people.map(({ email }) => email));
const mediaNames = new Set(media.map(({ name }) => name));
const addresses = new Set([...entries.map(addressOf), ...knownRoutes()]);

describe("the demo", () => {
  it("is a course of eight lessons and eight posts, in Spanish and in English", () => {
    for (const [locale, course] of [
      ["es", "servidores"],
      ["en", "servers"],
    ]) {
      const own = entries.filter((entry) => entry.locale === locale);
      const lessons = own.filter(({ parent }) => parent === course);
      expect(lessons.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(own.filter(({ type }) => type === "post")).toHaveLength(8);
    }
  });

  it("has every entry in both languages, alike in all but the words", () => {
    for (const translation of new Set(entries.map((entry) => entry.translation))) {
      const group = entries.filter((entry) => entry.translation === translation);
      expect(group.map(({ locale }) => locale).sort(), translation).toEqual(["en", "es"]);
      const [one, other] = group.map(whatTranslationsShare);
      expect(one).toEqual(other);
    }
  });

  it("has one person of each role", () => {
    expect(people.map(({ role }) => role)).toEqual(["admin", "editor", "author", "contributor"]);
    for (const { avatar } of people) expect(mediaNames).toContain(avatar);
  });

  it("gives every address once", () => {
    expect(new Set(entries.map(addressOf)).size).toBe(entries.length);
    expect(keys.size).toBe(terms.length);
  });

  it("puts parents before their children", () => {
    for (const [index, { parent, locale, file }] of entries.entries()) {
      if (!parent) continue;
      const earlier = entries.slice(0, index).filter((entry) => entry.locale === locale);
      expect(earlier.map(pathOf), file).toContain(parent);
    }
  });

  it("leads somewhere from every menu", () => {
    for (const { main, footer } of Object.values(navigation))
      for (const { href } of [...main, ...footer]) expect(addresses).toContain(href);
    expect(settings.languages).toContain(settings.defaultLanguage);
  });
});

describe.each(entries.map((entry) => [entry.file, entry] as const))("%s", (_, entry) => {
  const nodes = listNodes(parse(entry.markdown));

  it("names people, terms and media that exist", () => {
    expect(emails).toContain(entry.author);
    for (const key of [...entry.tags, entry.category]) expect(keys).toContain(key);
    expect(mediaNames).toContain(entry.cover);
    for (const { type, url } of nodes)
      if (type === "image") expect([...mediaNames].map((name) => `media:${name}`)).toContain(url);
  });

  it("links to what is there, in its own language", () => {
    for (const { type, url = "" } of nodes) {
      if (type !== "link" || !url.startsWith("/")) continue;
      expect(addresses).toContain(url);
      if (entry.locale === "en" && url !== "/sitemap.xml") expect(url).toMatch(/^\/en\//);
      if (entry.locale === "es") expect(url).not.toMatch(/^\/en\//);
    }
  });

  it("is Markdown that the importer knows", () => {
    const callouts = nodes.filter(({ type }) => type === "containerDirective");
    for (const { name } of callouts)
      expect(["info", "good", "warn", "bad", "details", "gallery"]).toContain(name);
    const shown = nodes.filter(({ type }) => type === "leafDirective");
    for (const { name, attributes } of shown) {
      expect(name).toBe("entry");
      expect(
        entries.map(({ locale, ...one }) => `${locale} ${pathOf({ locale, ...one })}`),
      ).toContain(`${entry.locale} ${attributes?.id}`);
    }
    expect(nodes.map(({ type }) => type)).not.toContain("textDirective");
    expect(nodes.map(({ type }) => type)).not.toContain("html");
    expect(nodes.filter(({ depth }) => depth === 1)).toEqual([]);
  });

  it("does not raise its voice", () => {
    const prose = nodes.filter(({ type }) => type === "text").map(({ value }) => value);
    expect([entry.title, entry.excerpt, ...prose].join(" ")).not.toMatch(/[!¡]/);
  });
});

describe("its media", () => {
  it("are all there, and nothing else is", async () => {
    const folder = path.dirname(media[0]?.file ?? "");
    expect((await readdir(folder)).sort()).toEqual([...mediaNames].sort());
  });

  it("stay small", async () => {
    const sizes = await Promise.all(media.map(async ({ read }) => (await read()).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * 1024 * 1024);
  });
});

type Node = {
  type: string;
  url?: string;
  name?: string;
  attributes?: Record<string, string>;
  value?: string;
  depth?: number;
  children?: Node[];
};

function parse(markdown: string): Node {
  return fromMarkdown(markdown, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  }) as Node;
}

function listNodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(listNodes)];
}

function pathOf({ parent, slug }: DemoEntry) {
  return parent ? `${parent}/${slug}` : slug;
}

function addressOf(entry: DemoEntry) {
  const prefix = prefixOf(entry.locale);
  return entry.type === "post" ? `${prefix}/blog/${entry.slug}` : `${prefix}/${pathOf(entry)}`;
}

function prefixOf(locale: DemoLocale) {
  return locale === settings.defaultLanguage ? "" : `/${locale}`;
}

function knownRoutes() {
  const own = settings.languages.flatMap((locale) =>
    [
      "/blog",
      "/search",
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      ...people.map(({ slug }) => `/author/${slug}`),
    ].map((route) => prefixOf(locale) + route),
  );
  return [...own, "/", "/sitemap.xml", "/robots.txt"];
}

function whatTranslationsShare(entry: DemoEntry) {
  const { type, cover, author, tags, category, position, daysAgo } = entry;
  const shape = listNodes(parse(entry.markdown))
    .map((node) => node.type)
    .filter((type) => /^(heading|table|code|containerDirective|image)$/.test(type));
  return { type, cover, author, tags, category, position, daysAgo, shape };
}
