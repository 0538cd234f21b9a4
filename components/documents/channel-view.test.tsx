import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { htmlOf } from "@/components/feeds/html";
import { documentInput } from "@/lib/documents/input";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import { exactMarkdown } from "@/lib/documents/markdown/exact";
import { excerptOf, plainText, wordCount } from "@/lib/documents/present";
import { channelKeys, channelsOf } from "@/lib/documents/present/channels";
import type { Exhibit, Exhibits } from "@/lib/exhibits/types";
import { writeText } from "@/lib/forms/present/text";
import { writeXhtml } from "@/lib/forms/present/xhtml";
import { nodeOf } from "@/lib/forms/present/xml";
import type { EntryDocument } from "@/lib/forms/types";
import { DocumentView } from "./document-view";

const block = (word: string) => ({
  type: "codeBlock",
  attrs: { language: "channel" },
  content: [{ type: "text", text: word }],
});
const documentOf = (...words: string[]) =>
  documentInput.parse({ type: "doc", content: words.map(block) });
const draw = (word: string, exhibits?: Exhibits) =>
  DocumentView({ document: documentOf(word), media: {}, linked: {}, locale: "en", exhibits });

const rest: Exhibit = {
  command: "curl -i 'https://example.org/a?b&c'",
  head: ["HTTP/1.1 200 OK", 'etag: "x"'],
  body: '{"title":"<b>"',
  cut: true,
  size: 12_345,
  url: "/a?b&c",
  files: [{ name: "a.pdf", url: "/a.pdf", type: "application/pdf", size: 5, sha256: "abc" }],
  news: [],
  since: { iso: "2026-01-01T00:00:00.000Z", text: "today" },
  pace: { seconds: 10, bytesPerSecond: 20 },
};

const entry = {
  locale: "en",
  title: "Title",
  url: "https://example.org/a",
  excerpt: "",
  publishedAt: "2026-01-01T00:00:00.000Z",
  authors: [],
  media: [],
  links: [],
  document: documentOf("rest"),
} as unknown as EntryDocument;

describe("a block that shows a channel of its page", () => {
  test("is an exchange where the page has one", async () => {
    const html = renderToStaticMarkup(await draw("rest", { rest }));
    expect(html).toContain('data-channel="rest"');
    expect(html).toContain("curl -i &#x27;https://example.org/a?b&amp;c&#x27;");
    expect(html).toContain("HTTP/1.1 200 OK\netag: &quot;x&quot;");
    expect(html).toContain("{&quot;title&quot;:&quot;&lt;b&gt;&quot; …");
    expect(html).toContain("12,345 bytes in all");
    expect(html).toContain('<a href="/a?b&amp;c">');
    expect(html).toContain("<code>abc</code>");
    expect(html).toMatch(/<figcaption>This page, by REST/);
    expect(html).not.toContain("style=");
  });

  test.each(channelKeys)("%s says elsewhere what would be seen", async (key) => {
    const html = renderToStaticMarkup(await draw(key));
    expect(html).toMatch(/<p><em>Live on the published page: .+<\/em><\/p>/);
    expect(html).not.toContain("<pre");
  });

  test("is code where it names no channel", async () => {
    for (const word of ["constructor", "rest graphql", "<b>"]) {
      expect(channelsOf(documentOf(word))).toEqual([]);
      expect(renderToStaticMarkup(await draw(word, { rest }))).toContain("<pre");
    }
  });

  test("is asked for once, in the order of the text, however its word is written", () => {
    expect(channelsOf(documentOf("sql", " Rest\n", "sql", "web"))).toEqual(["sql", "rest", "web"]);
  });

  test("comes back from Markdown, and stays what it is in XML", () => {
    const document = documentOf("rest", "files");
    const text = exactMarkdown(document, { addressOf: (id) => id });
    expect(text).toContain("```channel\nrest\n```");
    expect(documentFromMarkdown(text, { exact: true })).toEqual(document);
    expect(nodeOf(documentOf("rest"))).toContain(
      '<codeBlock language="channel"><text>rest</text></codeBlock>',
    );
  });

  test("is a sentence in text, books and feeds, and no word of the page", async () => {
    expect(writeText(entry)).toContain("[Live on the published page: This page, by REST]");
    const { body } = writeXhtml(entry, { files: new Map(), pages: new Map() });
    expect(body).toBe(
      '<p><em><a href="https://example.org/a">Live on the published page: This page, by REST</a></em></p>',
    );
    const fed = await htmlOf(await draw("rest"), "https://example.org/a");
    expect(fed).toContain("Live on the published page: This page, by REST");
    expect(plainText(entry.document)).toBe("");
    expect([wordCount(entry.document), excerptOf(entry.document)]).toEqual([0, ""]);
  });
});
