import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import type { Document } from "@/lib/documents/types";
import type { LinkedEntry } from "@/lib/entries/types";
import type { MediaKind, MediaView } from "@/lib/media/types";
import { DocumentView } from "./document-view";

const mediaView = (name: string, kind: MediaKind, mimeType: string): MediaView => ({
  id: name,
  kind,
  url: `/media/${name}/${name}`,
  filename: name,
  mimeType,
  size: 1_234_567,
  width: kind === "image" || kind === "video" ? 1600 : null,
  height: kind === "image" || kind === "video" ? 900 : null,
  duration: null,
  alt: "De la mediateca",
  placeholder: null,
  focal: { x: 50, y: 50 },
});
const files = [
  mediaView("cable.jpg", "image", "image/jpeg"),
  mediaView("rio.mp4", "video", "video/mp4"),
  mediaView("voz.mp3", "audio", "audio/mpeg"),
  mediaView("guia.pdf", "file", "application/pdf"),
];
const media = Object.fromEntries(files.map((file) => [file.id, file]));

const river: LinkedEntry = {
  id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a",
  type: "post",
  locale: "es",
  title: "El río",
  excerpt: "Agua que pasa.",
  url: "/blog/el-rio",
  cover: null,
};
const linked = { [river.id]: river };

const fromMarkdown = (markdown: string) =>
  documentFromMarkdown(markdown, {
    media: (name) => media[name] ?? { id: name, kind: "image" as const },
  });

async function draw(source: string | Document, eager = false) {
  const document = typeof source === "string" ? fromMarkdown(source) : source;
  const html = renderToStaticMarkup(
    await DocumentView({ document, media, linked, locale: "es", eager }),
  );
  expect(html).not.toMatch(/ style=| on[a-z]+=|<script/);
  return html.replace(/^<div class="reading">(.*)<\/div>$/s, "$1");
}

describe("DocumentView", () => {
  it.each([
    [
      "marks, nested in one order",
      "***a*** ~~b~~ `c`",
      "<p><strong><em>a</em></strong> <s>b</s> <code>c</code></p>",
    ],
    ["text that looks like HTML", '1 &lt; 2 & "3"', "<p>1 &lt; 2 &amp; &quot;3&quot;</p>"],
    [
      "one link over words with marks",
      "[a **b**](https://example.org)",
      '<p><a href="https://example.org/" rel="noopener">a <strong>b</strong></a></p>',
    ],
    ["a link within the site", "[a](/b#c)", '<p><a href="/b#c">a</a></p>'],
    ["a line break", "a\\\nb", "<p>a<br/>b</p>"],
    [
      "headings that link to themselves",
      "## Qué\n\n## Qué",
      '<h2 id="que" aria-labelledby="que-words"><span id="que-words">Qué</span><a class="anchor" href="#que" aria-label="Enlace a «Qué»">#</a></h2><h2 id="que-2" aria-labelledby="que-2-words"><span id="que-2-words">Qué</span><a class="anchor" href="#que-2" aria-label="Enlace a «Qué»">#</a></h2>',
    ],
    [
      "tight and loose items",
      "3. a\n   - b\n4. c\n\n   d",
      '<ol start="3"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>',
    ],
    ["a quote and a rule", "> a\n\n---", "<blockquote><p>a</p></blockquote><hr/>"],
    [
      "a callout with its word",
      ":::warn\na\n:::",
      '<div role="note" class="callout" data-tone="warn"><p class="callout-title">Atención</p><p>a</p></div>',
    ],
    [
      "sound",
      '![](media:voz.mp3 "Una voz")',
      '<figure><audio controls="" preload="metadata" src="/media/voz.mp3/voz.mp3" aria-label="Audio: Una voz"></audio><figcaption>Una voz</figcaption></figure>',
    ],
    [
      "a video with its size",
      "![](media:rio.mp4)",
      '<figure><video controls="" playsInline="" preload="metadata" src="/media/rio.mp4/rio.mp4" width="1600" height="900" aria-label="Vídeo: De la mediateca"></video></figure>',
    ],
    ["nothing for a file that is gone", "a\n\n![](media:nada.jpg)", "<p>a</p>"],
    [
      "plain code in an unknown language",
      "```klingon\na <b>\n\nc\n```",
      '<pre role="group" tabindex="0" data-language="klingon" aria-label="Código en klingon"><code>a &lt;b&gt;\n\nc</code></pre>',
    ],
    [
      "a table in a frame that can be reached",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      '<div class="table-scroll" role="group" tabindex="0" aria-label="Tabla 1: a, b"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    ],
  ])("draws %s", async (_, markdown, html) => {
    expect(await draw(markdown)).toBe(html);
  });

  it("draws a picture in several widths, with its size, and late unless it is first", async () => {
    const html = await draw('![Un cable](media:cable.jpg "De red")');
    expect(html).toMatch(
      /^<figure><span [^>]*><img [^>]*alt="Un cable"[^>]*\/><\/span><figcaption>De red<\/figcaption><\/figure>$/,
    );
    expect(html).toMatch(
      /srcSet="\/_next\/image\?url=%2Fmedia%2Fcable.jpg%2Fcable.jpg&amp;w=\d+&amp;q=75 \d+w/,
    );
    for (const part of ['loading="lazy"', 'width="1600"', 'height="900"', "sizes="])
      expect(html).toContain(part);
    const first = await draw("![](media:cable.jpg)\n\n![](media:cable.jpg)", true);
    expect(first.match(/loading="eager"/g)).toHaveLength(1);
    expect(first).toContain('alt="De la mediateca"');
  });

  it.each([
    ["at its address of today", river.id, "/blog/antes", '<p><a href="/blog/el-rio">a</a></p>'],
    ["with the place", river.id, "/blog/antes#b", '<p><a href="/blog/el-rio#b">a</a></p>'],
    ["as words when it is not public", crypto.randomUUID(), "/blog/antes", "<p>a</p>"],
  ])("draws a link to an entry %s", async (_, entryId, href, html) => {
    const marks = [{ type: "link" as const, attrs: { href, entryId } }];
    const words = { type: "text" as const, text: "a", marks };
    expect(await draw({ type: "doc", content: [{ type: "paragraph", content: [words] }] })).toBe(
      html,
    );
  });

  it("draws a file with its kind and size", async () => {
    const html = await draw("![](media:guia.pdf)");
    expect(html).toContain(
      '<a class="file-card" href="/media/guia.pdf/guia.pdf" download="guia.pdf"',
    );
    expect(html).toMatch(/PDF · 1,2.MB/);
  });

  it("draws rows headed by a cell, and spans", async () => {
    const cell = (type: "tableCell" | "tableHeader", text: string, colspan = 1) => ({
      type,
      attrs: { colspan, rowspan: 1, colwidth: null },
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
    });
    const row = (...content: ReturnType<typeof cell>[]) => ({ type: "tableRow" as const, content });
    const table = {
      type: "table" as const,
      content: [
        row(cell("tableHeader", "a"), cell("tableCell", "1")),
        row(cell("tableCell", "x", 2)),
      ],
    };
    expect(await draw({ type: "doc", content: [table] })).toContain(
      '<tbody><tr><th scope="row">a</th><td>1</td></tr><tr><td colSpan="2">x</td></tr></tbody>',
    );
  });

  it.each([
    ["ts", 'const a: string = "b"; // c', ["keyword", "string", "comment", "type"]],
    ["json", '{"a": [1, true]}', ["attribute", "number", "constant", "punctuation"]],
    ["html", '<a href="b">c</a>', ["tag", "attribute", "string"]],
    ["bash", "curl -s http://x | grep 'a'", ["string", "function"]],
    ["python", "def a(b):\n    return 1", ["keyword", "function", "number"]],
    ["sql", "SELECT a FROM b WHERE c = 'd'", ["keyword", "string"]],
    ["diff", "-a\n+b", ["constant", "string"]],
    ["http", "GET / HTTP/1.1\nHost: a", ["keyword"]],
  ])("colours %s by class, without reading the clock", async (language, source, kinds) => {
    const now = vi.spyOn(Date, "now");
    const html = await draw(`\`\`\`${language}\n${source}\n\`\`\``);
    expect(now).not.toHaveBeenCalled();
    for (const kind of kinds) expect(html).toContain(`class="tok-${kind}"`);
    const text = html
      .replace(/<[^>]+>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">");
    expect(text.replace(/&quot;/g, '"').replace(/&#x27;/g, "'")).toBe(source);
  });

  it.each([
    "css",
    "docker",
    "go",
    "graphql",
    "ini",
    "java",
    "js",
    "markdown",
    "nginx",
    "php",
    "ruby",
    "rust",
    "toml",
    "tsx",
    "xml",
    "yaml",
  ])("knows %s", async (language) => {
    expect(await draw(`\`\`\`${language}\na { b: "c" } # d\n\`\`\``)).toContain("data-language");
  });
});
