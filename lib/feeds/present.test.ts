import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { escapeXml } from "@/lib/core/xml";
import { writeFeed } from "./present";
import type { Feed } from "./types";

const feed: Feed = {
  title: "Cauce & compañía",
  description: "Lo que corre",
  siteName: "Cauce",
  author: null,
  language: "es",
  homeUrl: "https://example.org/",
  selfUrl: "https://example.org/feed.xml",
  iconUrl: "https://example.org/icon-512.png",
  pictureUrl: "https://example.org/icon-512.png",
  hub: null,
  updatedAt: "2026-03-02T10:00:00.000Z",
  items: [
    {
      id: "urn:uuid:019a0000-0000-7000-8000-000000000001",
      url: "https://example.org/blog/uno",
      title: "Uno < dos",
      summary: "Un resumen",
      html: '<p>Con <a href="https://example.org/x?a=1&amp;b=2">enlace</a> ]]></p>',
      publishedAt: "2026-03-01T10:00:00.000Z",
      modifiedAt: "2026-03-02T10:00:00.000Z",
      author: { name: "Marta", url: "https://example.org/author/marta" },
      tags: ["HTTP"],
      image: null,
      enclosures: [
        {
          url: "https://example.org/media/2/plan.pdf",
          kind: "file",
          type: "application/pdf",
          length: 5000,
          duration: null,
          title: "plan.pdf",
        },
        {
          url: "https://example.org/media/3/uno.mp3?a=1&b=2",
          kind: "audio",
          type: "audio/mpeg",
          length: 123456,
          duration: 61.4,
          title: "uno.mp3",
        },
      ],
    },
  ],
};

describe("RSS", () => {
  it("writes dates as RFC 822, a lasting guid, and its texts escaped", () => {
    const text = writeFeed(feed, "rss");
    expect(text).toContain("<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>");
    expect(text).toContain(`<guid isPermaLink="false">${feed.items[0]?.id}</guid>`);
    expect(text).toContain("<title>Uno &lt; dos</title>");
    expect(text).toContain("a=1&amp;amp;b=2");
    expect(text).toContain('rel="self"');
  });
});

const sound =
  'url="https://example.org/media/3/uno.mp3?a=1&amp;b=2" length="123456" type="audio/mpeg"';

describe("files", () => {
  it("RSS has one of an item: what one hears before what one reads", () => {
    const text = writeFeed(feed, "rss");
    expect(text.match(/<enclosure .*>/g)).toEqual([`<enclosure ${sound}/>`]);
    expect(text).not.toContain("itunes");
  });

  it("Atom and JSON Feed have them all", () => {
    expect(writeFeed(feed, "atom").match(/rel="enclosure"/g)).toHaveLength(2);
    const [item] = JSON.parse(writeFeed(feed, "json")).items;
    expect(item.attachments).toEqual([
      {
        url: "https://example.org/media/2/plan.pdf",
        mime_type: "application/pdf",
        title: "plan.pdf",
        size_in_bytes: 5000,
      },
      {
        url: "https://example.org/media/3/uno.mp3?a=1&b=2",
        mime_type: "audio/mpeg",
        title: "uno.mp3",
        size_in_bytes: 123456,
        duration_in_seconds: 61.4,
      },
    ]);
  });

  it("a podcast says what is heard and how long it takes", () => {
    const text = writeFeed(feed, "podcast");
    expect(text).toContain(`<enclosure ${sound}/>`);
    expect(text).toContain("<itunes:duration>61</itunes:duration>");
    expect(text).toContain("<itunes:author>Marta</itunes:author>");
    expect(text.match(/<itunes:explicit>false</g)).toHaveLength(2);
  });
});

describe("a hub", () => {
  const hub = "https://hub.example/?a=1&b=2";

  it.each(["rss", "atom", "podcast"] as const)(
    "is named in %s, beside the feed itself",
    (format) => {
      const text = writeFeed({ ...feed, hub }, format);
      expect(text).toContain('href="https://hub.example/?a=1&amp;b=2" rel="hub"');
      expect(text).toContain('rel="self"');
      expect(writeFeed(feed, format)).not.toContain('rel="hub"');
    },
  );

  it("is named in JSON Feed", () => {
    expect(JSON.parse(writeFeed({ ...feed, hub }, "json")).hubs).toEqual([
      { type: "WebSub", url: hub },
    ]);
    expect(JSON.parse(writeFeed(feed, "json"))).not.toHaveProperty("hubs");
  });
});

describe("Atom", () => {
  it("has what RFC 4287 asks of a feed and of an entry", () => {
    const text = writeFeed(feed, "atom");
    expect(text).toContain("<updated>2026-03-02T10:00:00.000Z</updated>");
    expect(text).toContain('<content type="html">&lt;p&gt;');
    expect(text.match(/<id>/g)).toHaveLength(2);
    expect(text).toContain('xml:lang="es"');
  });
});

describe("JSON Feed", () => {
  it("is JSON Feed 1.1 and leaves out what is not there", () => {
    const { version, items } = JSON.parse(writeFeed(feed, "json"));
    expect(version).toBe("https://jsonfeed.org/version/1.1");
    expect(items[0]).toMatchObject({ id: feed.items[0]?.id, tags: ["HTTP"], language: "es" });
    expect(items[0]).not.toHaveProperty("image");
  });
});

describe("writeFeed", () => {
  it.each(["rss", "atom", "json"] as const)("writes %s without items", (format) => {
    expect(writeFeed({ ...feed, items: [] }, format)).toContain("Lo que corre");
  });
});

describe("a foreign parser", () => {
  const hub = "https://hub.example/?a=1&b=2";
  const url = "https://example.org/media/3/uno.mp3?a=1&b=2";

  it.each([
    ["rss", { enclosures: [{ url, length: 123456, type: "audio/mpeg" }] }],
    ["podcast", { itunes: { duration: 61, explicit: false, author: "Marta" } }],
    [
      "atom",
      { links: expect.arrayContaining([expect.objectContaining({ rel: "enclosure", href: url })]) },
    ],
    ["json", { attachments: [{ size_in_bytes: 5000 }, { url, duration_in_seconds: 61.4 }] }],
  ] as const)("reads in %s what was written", (format, file) => {
    const read = parseFeed(writeFeed({ ...feed, hub }, format)).feed as ReadFeed;
    const [item] = read.items ?? read.entries ?? [];
    expect(item).toMatchObject(file);
    expect(JSON.stringify(item)).toContain(JSON.stringify(feed.items[0]?.html));
    expect(JSON.stringify(read)).toContain(hub);
  });

  type ReadFeed = { items?: object[]; entries?: object[] };
});

describe("escapeXml", () => {
  it("leaves out what XML cannot hold", () => {
    expect(escapeXml('a\u0001b\ud800c\uffff & <d> "e" 😀\n')).toBe(
      "abc &amp; &lt;d&gt; &quot;e&quot; 😀\n",
    );
  });
});
