import { expect, test } from "vitest";
import { documentInput } from "../input";
import { documentFromMarkdown } from "../markdown";
import type { Block, Document } from "../types";
import { exactMarkdown } from "./exact";

const id = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a";
const read = (markdown: string) => documentFromMarkdown(markdown, { exact: true });
const write = (doc: Document) =>
  exactMarkdown(doc, { addressOf: (media) => `https://example.org/media/${media}-0a/a.webp` });
const docOf = (...content: unknown[]) => documentInput.parse({ type: "doc", content }) as Document;
const words = (text: string, ...marks: object[]) => ({ type: "text", text, marks });
const line = (...content: unknown[]) => ({ type: "paragraph", content });
const [bold, code] = [{ type: "bold" }, { type: "code" }];

test("what Markdown can say is said as people say it", () => {
  const link = { type: "link", attrs: { href: "/servidores", entryId: id } };
  const doc = docOf(
    { type: "heading", attrs: { level: 3 }, content: [words("La orilla")] },
    line(
      words("Agua "),
      words("clara", bold, { type: "color", attrs: { color: "#1f6f43" } }),
      words(" y "),
      words("mansa", link),
      words("."),
    ),
    { type: "bulletList", content: [{ type: "listItem", content: [line(words("uno"))] }] },
    { type: "image", attrs: { mediaId: id, alt: "Un cable", caption: "Al pie" } },
    { type: "video", attrs: { mediaId: id, caption: "El río" } },
    line(),
  );
  expect(write(doc)).toBe(`### La orilla

Agua :color[**clara**]{value="#1f6f43"} y [mansa](/servidores "entry ${id}").

- uno

![Un cable](https://example.org/media/${id}-0a/a.webp "Al pie")

::video{media="${id}" src="https://example.org/media/${id}-0a/a.webp" caption="El río"}

::paragraph
`);
  expect(read(write(doc))).toEqual(doc);
});

const cell = (type: string, attrs: object, ...content: object[]) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
  content,
});
const row = (...content: object[]) => ({ type: "tableRow", content });

test.each<[string, ...object[]]>([
  ["a line end among words", line(words("a\nb", bold), words(" \t", code))],
  ["a break at the end", line(words("a"), { type: "hardBreak" })],
  [
    "two lists of a kind",
    ...["a", "b"].map((one) => ({
      type: "bulletList",
      content: [{ type: "listItem", content: [line(words(one))] }],
    })),
  ],
  [
    "a task without words",
    {
      type: "taskList",
      content: [{ type: "taskItem", attrs: { checked: true }, content: [line()] }],
    },
  ],
  [
    "headings of a low level alone",
    { type: "heading", attrs: { level: 4 }, content: [words("x")] },
  ],
  [
    "code that would be a formula",
    {
      type: "codeBlock",
      attrs: { language: "math" },
      content: [words("x^2\n\n$$")].map(({ type, text }) => ({ type, text })),
    },
  ],
  ["dollars in lines of their own", line(words("$$")), line(words("$$"))],
  [
    "cells that span",
    {
      type: "table",
      content: [
        row(cell("tableHeader", { colspan: 2, colwidth: [100, 20] }, line(words("Uno")))),
        row(cell("tableCell", {}, line(words("a"))), cell("tableHeader", {}, line(), line())),
      ],
    },
  ],
  ["folds that lack a part", { type: "details", content: [line(words("a"))] }, { type: "details" }],
  [
    "a bracket in a note's coloured code",
    line({
      type: "footnote",
      content: [words("] [", code, { type: "color", attrs: { color: "#1f6f43" } })],
    }),
  ],
  ["words that look like directives", line(words("host:port :b[x]{y} ::c :::d"))],
  ["an address among words", line(words("https://example.org y www.example.org a@example.org"))],
  [
    "notes side by side",
    line({ type: "footnote", content: [words("a\nb")] }, words(":"), { type: "footnote" }),
  ],
])("%s", (_, ...content) => {
  const doc = docOf(...content);
  expect(read(write(doc))).toEqual(doc);
});

test("a person may write it too: words with colons stay words, soft line ends are spaces", () => {
  const { content } = read("El puerto de host:8080 es\nnota:uno, :color[no]{value=x}.");
  const [first] = content as [Extract<Block, { type: "paragraph" }>];
  const text = (first.content ?? []).map((one) => ("text" in one ? one.text : "")).join("");
  expect(text).toBe("El puerto de host:8080 es nota:uno, :color[no]{value=x}.");
  expect(() => read("![x](https://elsewhere.example/a.png)")).toThrow("Line 1");
});
