import { describe, expect, it } from "vitest";
import type { MediaView } from "@/lib/media/types";
import { presentEmbed, writeOembedXml } from "./present";

const cover: MediaView = {
  ...{ id: "1", kind: "image", url: "/media/1-a/r%C3%ADo.webp", filename: "río.webp" },
  ...{ mimeType: "image/webp", size: 5000, width: 1600, height: 800, duration: null },
  ...{ alt: "", placeholder: null, focal: { x: 50, y: 50 } },
};
const entry = {
  title: 'Uno <b> & "dos"',
  excerpt: "Un resumen",
  url: "/blog/uno",
  author: { name: "Marta", url: "/author/marta" },
  locale: "es" as const,
  cover,
};
const drawn = { url: "/og/1-a.png", width: 1200, height: 630 };
const site = { name: "La Ribera", origin: "https://example.org", home: "/" };
const subject = { entry, drawn, site };

describe("presentEmbed", () => {
  it("gives a card of words in which nothing runs", () => {
    const embed = presentEmbed(subject, {});
    expect(embed).toMatchObject({
      ...{ type: "rich", version: "1.0", title: entry.title, width: 600, height: 220 },
      ...{ author_name: "Marta", author_url: "https://example.org/author/marta" },
      ...{ provider_name: "La Ribera", provider_url: "https://example.org/" },
    });
    const html = "html" in embed ? embed.html : "";
    expect(html).toContain(
      '<a href="https://example.org/blog/uno">Uno &lt;b&gt; &amp; &quot;dos&quot;</a>',
    );
    expect(html).toContain("width:600px;height:220px");
    expect(html).not.toMatch(/<script|<iframe|<img|\son\w+=/);
  });

  it.each([
    [{}, { width: 600, height: 220 }],
    [{ maxwidth: 300 }, { width: 300, height: 220 }],
    [{ maxheight: 150 }, { width: 600, height: 150 }],
    [
      { maxwidth: 5000, maxheight: 5000 },
      { width: 600, height: 220 },
    ],
  ])("keeps within %j", (room, size) => {
    expect(presentEmbed(subject, room)).toMatchObject(size);
  });

  it.each([{ maxwidth: 219 }, { maxheight: 119 }, { maxwidth: 1, maxheight: 1 }])(
    "is a mere link within %j",
    (room) => {
      const embed = presentEmbed(subject, room);
      expect(embed).toMatchObject({ type: "link", title: entry.title });
      expect(embed).not.toHaveProperty("html");
    },
  );

  it.each([
    [{}, 1080, 540],
    [{ maxwidth: 500 }, 480, 240],
    [{ maxheight: 100 }, 192, 96],
    [{ maxwidth: 1000, maxheight: 200 }, 320, 160],
  ])("shows the largest picture that fits in %j", (room, width, height) => {
    expect(presentEmbed(subject, room)).toMatchObject({
      thumbnail_url: `https://example.org/_next/image?url=%2Fmedia%2F1-a%2Fr%25C3%25ADo.webp&w=${width}&q=75`,
      ...{ thumbnail_width: width, thumbnail_height: height },
    });
  });

  it("shows a small picture as it is, and none where none fits", () => {
    const small = { ...entry, cover: { ...cover, width: 90, height: 60 } };
    expect(presentEmbed({ ...subject, entry: small }, {})).toMatchObject({
      ...{ thumbnail_url: `https://example.org${cover.url}`, thumbnail_width: 90 },
    });
    expect(presentEmbed(subject, { maxwidth: 90 })).not.toHaveProperty("thumbnail_url");
  });

  it("shows the drawn picture of an entry that has none, where it fits", () => {
    const plain = { ...subject, entry: { ...entry, cover: null } };
    expect(presentEmbed(plain, { maxwidth: 1200 })).toMatchObject({
      ...{ thumbnail_url: "https://example.org/og/1-a.png", thumbnail_height: 630 },
    });
    expect(presentEmbed(plain, { maxwidth: 1199 })).not.toHaveProperty("thumbnail_url");
  });

  it("names nobody where nobody is named", () => {
    const embed = presentEmbed({ ...subject, entry: { ...entry, author: null } }, {});
    expect(embed).not.toHaveProperty("author_name");
  });
});

it("is the same as XML", () => {
  const text = writeOembedXml(presentEmbed(subject, {}));
  expect(text).toContain("<title>Uno &lt;b&gt; &amp; &quot;dos&quot;</title>");
  expect(text).toContain("<width>600</width>");
  expect(text).toContain("<html>&lt;blockquote lang=");
});
