import { describe, expect, it } from "vitest";
import { documentInput } from "./input";
import { normaliseHref } from "./input/href";

const id = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a";
const doc = (...content: unknown[]) => ({ type: "doc", content });
const p = (...content: unknown[]) => ({ type: "paragraph", content });
const t = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const link = (href: unknown) => ({ type: "link", attrs: { href } });
const nested = (levels: number, type = "blockquote") => {
  let node: unknown = { type: "paragraph" };
  for (let level = 0; level < levels; level += 1) node = { type, content: [node] };
  return doc(node);
};
const levels = (count: number) => Array(count).fill("content.0").join(".");
const cell = (attrs = {}, type = "tableCell") => ({ type, attrs, content: [p()] });
const row = (...content: unknown[]) => ({ type: "tableRow", content });
const table = (...content: unknown[]) => doc({ type: "table", content });
const json = (text: string): unknown => JSON.parse(text);

const hostile: [string, unknown, string][] = [
  ["nothing", undefined, ""],
  ["null", null, ""],
  ["a text", "<p>hello</p>", ""],
  ["a list", [], ""],
  ["a date", new Date(), "type"],
  ["no content", { type: "doc" }, "content"],
  ["empty content", doc(), "content"],
  ["content that is an object", { type: "doc", content: { length: 1 } }, "content"],
  ["another root", p(), "type"],
  ["a document in a document", doc(doc(p())), "content.0.type"],
  ["a node with no type", doc({}), "content.0.type"],
  ["a node that is null", doc(null), "content.0"],
  ["an unknown node", doc({ type: "iframe", attrs: { src: "//x" } }), "content.0.type"],
  ["an unknown mark", doc(p(t("a", { type: "underline" }))), "content.0.content.0.marks.0.type"],
  ...[
    "#1F6F43",
    "#fff",
    "red",
    "1f6f43",
    "#1f6f43;",
    "#1f6f4g",
    " #1f6f43",
    "#1f6f43\n",
    null,
    7,
  ].map((color): [string, unknown, string] => [
    `the colour ${JSON.stringify(color)}`,
    doc(p(t("a", { type: "color", attrs: { color } }))),
    "content.0.content.0.marks.0.attrs.color",
  ]),
  [
    "a colour with a style",
    doc(p(t("a", { type: "color", attrs: { color: "#1f6f43", style: "x" } }))),
    "content.0.content.0.marks.0.attrs",
  ],
  ["a colour without one", doc(p(t("a", { type: "color" }))), "content.0.content.0.marks.0.attrs"],
  [
    "two colours",
    doc(p(t("a", ...["#1f6f43", "#000000"].map((color) => ({ type: "color", attrs: { color } }))))),
    "content.0.content.0.marks",
  ],
  ["a mark twice", doc(p(t("a", { type: "bold" }, { type: "bold" }))), "content.0.content.0.marks"],
  ["onload", doc({ type: "image", attrs: { mediaId: id, onload: "x" } }), "content.0.attrs"],
  ["an attribute of a paragraph", doc({ type: "paragraph", attrs: { style: "x" } }), "content.0"],
  ["an unknown key", doc({ ...p(), html: "<b>" }), "content.0"],
  ["text in the root", doc(t("a")), "content.0.type"],
  ["a paragraph in a paragraph", doc(p(p())), "content.0.content.0.type"],
  ["a heading of level 1", doc({ type: "heading", attrs: { level: 1 } }), "content.0.attrs.level"],
  ["a level in words", doc({ type: "heading", attrs: { level: "2" } }), "content.0.attrs.level"],
  ["a list with text", doc({ type: "bulletList", content: [p()] }), "content.0.content.0.type"],
  ["a list with nothing", doc({ type: "bulletList", content: [] }), "content.0.content"],
  [
    "an item that starts with a list",
    doc({ type: "bulletList", content: [{ type: "listItem", content: [nested(1).content[0]] }] }),
    "content.0.content.0.content.0.type",
  ],
  ["an empty text", doc(p(t(""))), "content.0.content.0.text"],
  ["a text that is a number", doc(p({ type: "text", text: 7 })), "content.0.content.0.text"],
  ["a zero byte", doc(p(t("a\u0000"))), "content.0.content.0.text"],
  ["half a surrogate", doc(p(t("a\ud83d"))), "content.0.content.0.text"],
  [
    "marks in code",
    doc({ type: "codeBlock", content: [t("a", { type: "bold" })] }),
    "content.0.content.0",
  ],
  [
    "a strange language",
    doc({ type: "codeBlock", attrs: { language: "a b" } }),
    "content.0.attrs.language",
  ],
  [
    "an unknown tone",
    doc({ type: "callout", attrs: { tone: "red" }, content: [p()] }),
    "content.0.attrs.tone",
  ],
  [
    "media by address",
    doc({ type: "video", attrs: { mediaId: "https://x" } }),
    "content.0.attrs.mediaId",
  ],
  [
    "start beyond reason",
    doc({ type: "orderedList", attrs: { start: 1e9 }, content: [] }),
    "content.0.attrs.start",
  ],
  ["a ragged table", table(row(cell(), cell()), row(cell())), "content.0.content.1"],
  [
    "cells that overlap",
    table(row(cell(), cell({ rowspan: 2 })), row(cell({ colspan: 2 }))),
    "content.0.content.1",
  ],
  ["a cell below the last row", table(row(cell({ rowspan: 2 }))), "content.0.content.0"],
  ["a row of nothing", table(row()), "content.0.content.0.content"],
  [
    "a huge span",
    table(row(cell({ colspan: 1e9 }))),
    "content.0.content.0.content.0.attrs.colspan",
  ],
  [
    "a table in a cell",
    table(row({ ...cell(), content: table(row(cell())).content })),
    "content.0.content.0.content.0.content.0.type",
  ],
  ["21 levels", nested(20), levels(21)],
  ["100 000 levels", nested(100_000), levels(21)],
  ["100 000 unknown levels", nested(100_000, "x"), levels(21)],
  ["too many nodes", doc(...Array.from({ length: 20_001 }, () => p())), ""],
  [
    "too much text",
    doc(p(t("a".repeat(600_000))), p(t("b".repeat(600_000)))),
    "content.1.content.0",
  ],
  [
    "a caption of 1 MB",
    doc({ type: "image", attrs: { mediaId: id, caption: "a".repeat(1e6) } }),
    "content.0.attrs.caption",
  ],
  ["__proto__", json('{"type":"doc","content":[{"type":"paragraph"}],"__proto__":{"x":1}}'), ""],
  [
    "__proto__ as attribute",
    json(`{"type":"doc","content":[{"type":"file","attrs":{"mediaId":"${id}","__proto__":{}}}]}`),
    "content.0.attrs",
  ],
  [
    "__proto__ in a link",
    json(
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"/","__proto__":{}}}]}]}]}',
    ),
    "content.0.content.0.marks.0.attrs",
  ],
  [
    "constructor",
    json('{"type":"doc","content":[{"type":"paragraph","constructor":{"prototype":{}}}]}'),
    "content.0",
  ],
];

const cyclic = doc({ type: "blockquote", content: [] as unknown[] });
(cyclic.content[0] as { content: unknown[] }).content.push(cyclic.content[0]);

describe("documentInput refuses", () => {
  it.each(hostile)("%s", (_, value, path) => {
    const result = documentInput.safeParse(value);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });

  it("a node that holds itself", () => {
    expect(documentInput.safeParse(cyclic).success).toBe(false);
  });

  it("every link that is not one", () => {
    const result = documentInput.safeParse(doc(p(t("a", link("javascript:alert(1)")))));
    expect(result.error?.issues[0]?.path.join(".")).toBe("content.0.content.0.marks.0.attrs.href");
    expect(result.error?.issues[0]?.message).toMatch(/http, https, mailto/);
  });

  it("and leaves every prototype as it was", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("documentInput gives back", () => {
  it("defaults, marks in order, texts joined, nothing empty", () => {
    const bold = { type: "bold" };
    const given = doc(
      p(
        t("a", bold, link("HTTPS://Example.org")),
        t("b", link("https://example.org/"), bold),
        t("c\r\nd"),
      ),
      p({ type: "hardBreak", marks: [bold] }),
      p(),
      { type: "codeBlock" },
      { type: "image", attrs: { mediaId: id } },
      table(row(cell({}, "tableHeader"))).content[0],
    );
    expect(documentInput.parse(given)).toEqual(
      doc(
        p(
          { type: "text", text: "ab", marks: [link("https://example.org/"), bold] },
          { type: "text", text: "c\nd" },
        ),
        p({ type: "hardBreak" }),
        { type: "paragraph" },
        { type: "codeBlock", attrs: { language: null } },
        { type: "image", attrs: { mediaId: id, alt: "", caption: "" } },
        {
          type: "table",
          content: [
            row({
              type: "tableHeader",
              attrs: { colspan: 1, rowspan: 1, colwidth: null },
              content: [{ type: "paragraph" }],
            }),
          ],
        },
      ),
    );
  });

  it("twenty levels, and a table with spans", () => {
    expect(documentInput.safeParse(nested(19)).success).toBe(true);
    const spans = table(row(cell({ rowspan: 2 }), cell({ colspan: 2 })), row(cell(), cell()));
    expect(documentInput.safeParse(spans).success).toBe(true);
  });
});

describe("normaliseHref", () => {
  it.each([
    ["https://example.org", "https://example.org/"],
    ["  http://Example.org/a?b#c ", "http://example.org/a?b#c"],
    ["mailto:ana@example.org", "mailto:ana@example.org"],
    ["tel:+34600000000", "tel:+34600000000"],
    ["/blog/hola", "/blog/hola"],
    ["/a/../b", "/b"],
    ["/canción", "/canci%C3%B3n"],
    ["#servidores", "#servidores"],
  ])("keeps %s", (raw, kept) => {
    expect(normaliseHref(raw)).toBe(kept);
    expect(normaliseHref(kept)).toBe(kept);
  });

  it.each([
    "",
    "#",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://x/y",
    "//evil.example",
    "/\\evil.example",
    "/a/..//evil.example",
    "\\\\evil",
    "https:evil.example",
    "https://user:pass@example.org",
    "http://",
    "relative",
    "../up",
    "?q=1",
    "mailto:",
    "https://example.org/a b",
    `/${"a".repeat(3000)}`,
    "ftp://example.org",
    "ws://example.org",
    "javascript://example.org/%0aalert(1)",
    "/a\u0000b",
  ])("refuses %j", (raw) => {
    expect(normaliseHref(raw)).toBeNull();
  });
});
