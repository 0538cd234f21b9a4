import { describe, expect, it } from "vitest";
import { documentInput } from "./input";
import { documentFromMarkdown } from "./markdown";
import { emptyDocument } from "./types";

const library: Record<string, { id: string; kind: "image" | "video" | "audio" | "file" }> = {
  "cable.jpg": { id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b51", kind: "image" },
  "río.mp4": { id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b52", kind: "video" },
  "voz.mp3": { id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b53", kind: "audio" },
  "guía.pdf": { id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b54", kind: "file" },
};
const convert = (markdown: string) =>
  documentFromMarkdown(markdown, { media: (name) => library[name] });
const text = (words: string, ...types: string[]) =>
  types.length > 0
    ? { type: "text", text: words, marks: types.map((type) => ({ type })) }
    : { type: "text", text: words };
const p = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: string) => ({ type: "link", attrs: { href } });

const conversions: [string, string, unknown[]][] = [
  [
    "formulas, and prices that are none",
    "$a_1*b*c$ \\$x$ cuesta $5 y $10",
    [p({ type: "mathInline", content: [text("a_1*b*c")] }, text(" $x$ cuesta $5 y $10"))],
  ],
  [
    "formulas on lines of their own",
    "$$\na\n$$\n\n$$ b $$\n\n```math\nc\n```\n\n```\n$$\nd\n$$\n```",
    [
      ...["a", "b", "c"].map((source) => ({ type: "mathBlock", content: [text(source)] })),
      { type: "codeBlock", attrs: { language: null }, content: [text("$$\nd\n$$")] },
    ],
  ],
  [
    "notes, where they are referred to",
    "a[^x] b[^x]\n\n[^x]: Uno *dos*\n    tres.\n\n    Cuatro.",
    [
      p(
        text("a"),
        {
          type: "footnote",
          content: [text("Uno "), text("dos", "italic"), text(" tres. Cuatro.")],
        },
        text(" b"),
        {
          type: "footnote",
          content: [text("Uno "), text("dos", "italic"), text(" tres. Cuatro.")],
        },
      ),
    ],
  ],
  [
    "callouts as GitHub writes them",
    "> [!WARNING]\n> a\n\n> [!nada]\n> b",
    [
      { type: "callout", attrs: { tone: "warn" }, content: [p(text("a"))] },
      { type: "blockquote", content: [p(text("[!nada] b"))] },
    ],
  ],
  [
    "tasks",
    "- [x] a\n- b",
    [
      {
        type: "taskList",
        content: [
          { type: "taskItem", attrs: { checked: true }, content: [p(text("a"))] },
          { type: "taskItem", attrs: { checked: false }, content: [p(text("b"))] },
        ],
      },
    ],
  ],

  [
    "marks",
    "**a** *b* ~~c~~ `d` ***e***",
    [
      p(
        text("a", "bold"),
        text(" "),
        text("b", "italic"),
        text(" "),
        text("c", "strike"),
        text(" "),
        text("d", "code"),
        text(" "),
        text("e", "bold", "italic"),
      ),
    ],
  ],
  [
    "lines and breaks",
    "one\ntwo  \nthree",
    [p(text("one two"), { type: "hardBreak" }, text("three"))],
  ],
  [
    "host:port and ::text as words",
    "ask localhost:port, ::note",
    [p(text("ask localhost:port, ::note"))],
  ],
  [
    "links, bare ones too",
    "[a](/b) <https://example.org/x> www.example.org",
    [
      p(
        { type: "text", text: "a", marks: [link("/b")] },
        text(" "),
        { type: "text", text: "https://example.org/x", marks: [link("https://example.org/x")] },
        text(" "),
        { type: "text", text: "www.example.org", marks: [link("http://www.example.org/")] },
      ),
    ],
  ],
  [
    "links defined elsewhere",
    "[`a`][x]\n\n[x]: https://example.org/",
    [p({ type: "text", text: "a", marks: [link("https://example.org/"), { type: "code" }] })],
  ],
  [
    "headings from 1",
    "# a\n\n### b\n\n###### c",
    [
      { type: "heading", attrs: { level: 2 }, content: [text("a")] },
      { type: "heading", attrs: { level: 4 }, content: [text("b")] },
      { type: "heading", attrs: { level: 4 }, content: [text("c")] },
    ],
  ],
  [
    "headings from 3",
    "### a\n\n#### b",
    [
      { type: "heading", attrs: { level: 2 }, content: [text("a")] },
      { type: "heading", attrs: { level: 3 }, content: [text("b")] },
    ],
  ],
  [
    "code",
    "```TS\nlet a;\n\n```",
    [{ type: "codeBlock", attrs: { language: "ts" }, content: [text("let a;\n")] }],
  ],
  ["an empty code block", "```\n```", [{ type: "codeBlock", attrs: { language: null } }]],
  [
    "lists",
    "3. a\n   - b\n4. c",
    [
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          {
            type: "listItem",
            content: [
              p(text("a")),
              { type: "bulletList", content: [{ type: "listItem", content: [p(text("b"))] }] },
            ],
          },
          { type: "listItem", content: [p(text("c"))] },
        ],
      },
    ],
  ],
  [
    "an item that starts with code",
    "- ```\n  a\n  ```",
    [
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph" },
              { type: "codeBlock", attrs: { language: null }, content: [text("a")] },
            ],
          },
        ],
      },
    ],
  ],
  [
    "quotes and rules",
    "> a\n\n---",
    [{ type: "blockquote", content: [p(text("a"))] }, { type: "horizontalRule" }],
  ],
  [
    "callouts",
    "::::warn\na\n\n:::info\nb\n:::\n::::",
    [
      {
        type: "callout",
        attrs: { tone: "warn" },
        content: [
          p(text("a")),
          { type: "callout", attrs: { tone: "info" }, content: [p(text("b"))] },
        ],
      },
    ],
  ],
  [
    "an empty callout",
    ":::good\n:::",
    [{ type: "callout", attrs: { tone: "good" }, content: [{ type: "paragraph" }] }],
  ],
  [
    "a picture",
    '![Un cable](media:cable.jpg "De red")',
    [
      {
        type: "image",
        attrs: { mediaId: library["cable.jpg"]?.id, alt: "Un cable", caption: "De red" },
      },
    ],
  ],
  [
    "a video",
    '![](<media:río.mp4> "El río")',
    [{ type: "video", attrs: { mediaId: library["río.mp4"]?.id, caption: "El río" } }],
  ],
  [
    "sound",
    "![](media:voz.mp3)",
    [{ type: "audio", attrs: { mediaId: library["voz.mp3"]?.id, caption: "" } }],
  ],
  [
    "a file",
    "![](media:gu%C3%ADa.pdf)",
    [{ type: "file", attrs: { mediaId: library["guía.pdf"]?.id } }],
  ],
  [
    "a table with a short row",
    "| a | b |\n|---|--:|\n| **1** |",
    [
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: ["a", "b"].map((word) => ({
              type: "tableHeader",
              attrs: { colspan: 1, rowspan: 1, colwidth: null },
              content: [p(text(word))],
            })),
          },
          {
            type: "tableRow",
            content: [[text("1", "bold")], undefined].map((content) => ({
              type: "tableCell",
              attrs: { colspan: 1, rowspan: 1, colwidth: null },
              content: [content ? p(...content) : { type: "paragraph" }],
            })),
          },
        ],
      },
    ],
  ],
];

describe("documentFromMarkdown", () => {
  it.each(conversions)("converts %s", (_, markdown, content) => {
    const doc = convert(markdown);
    expect(doc).toEqual({ type: "doc", content });
    expect(documentInput.parse(doc)).toEqual(doc);
  });

  it("gives the empty document for nothing", () => {
    expect(convert(" \n")).toEqual(emptyDocument);
  });

  it.each([
    ["HTML", "a\n\n<script>x</script>", "Line 3: a document cannot hold this (html)"],
    ["HTML in a line", "a <b>b</b>", "Line 1: a document cannot hold this (html)"],
    [
      "a picture within words",
      "a ![b](media:cable.jpg)",
      "Line 1: a picture stands alone in its paragraph",
    ],
    [
      "a picture from elsewhere",
      "![b](https://x.example/b.jpg)",
      "Line 1: a picture comes from the library (media:name), not “https://x.example/b.jpg”",
    ],
    ["an unknown file", "a\n\n![b](media:nada.jpg)", "Line 3: the library has no “nada.jpg”"],
    [
      "a hostile link",
      "a\n[b](javascript:alert)",
      "Line 2: no reader can be sent to “javascript:alert”",
    ],
    [
      "an unknown container",
      ":::tip\na\n:::",
      "Line 1: a callout is one of info, good, warn, bad, without label",
    ],
    [
      "a labelled callout",
      ":::info[b]\na\n:::",
      "Line 1: a callout is one of info, good, warn, bad, without label",
    ],
  ])("refuses %s", (_, markdown, message) => {
    expect(() => convert(markdown)).toThrow(message);
  });
});
