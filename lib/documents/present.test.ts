import { describe, expect, it } from "vitest";
import { documentFromMarkdown } from "./markdown";
import {
  excerptOf,
  headingsOf,
  isEmptyDocument,
  linksOf,
  mediaIdsOf,
  plainText,
  readingMinutes,
  wordCount,
} from "./present";
import { emptyDocument } from "./types";

const photo = { id: "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a", kind: "image" as const };
const doc = documentFromMarkdown(
  `## ¿Qué es un servidor?

Un **servidor** es un programa que
espera. [Más](/mas) y [más](/mas), [fuera](https://example.org).

## ¿Qué es un servidor?

![Un cable](media:cable.jpg "Un cable de red")

### Main

- uno
- dos

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
let a;
\`\`\`
`,
  { media: () => photo },
);

describe("a document presented", () => {
  it("as plain text, a line for each block", () => {
    expect(plainText(doc).split("\n")).toEqual([
      "¿Qué es un servidor?",
      "Un servidor es un programa que espera. Más y más, fuera.",
      "¿Qué es un servidor?",
      "Un cable",
      "Un cable de red",
      "Main",
      "uno",
      "dos",
      "a · b",
      "1 · 2",
      "let a;",
    ]);
  });

  it("as an outline with ids of their own", () => {
    expect(headingsOf(doc)).toEqual([
      { id: "que-es-un-servidor", level: 2, text: "¿Qué es un servidor?" },
      { id: "que-es-un-servidor-2", level: 2, text: "¿Qué es un servidor?" },
      { id: "main-2", level: 3, text: "Main" },
    ]);
  });

  it.each([
    [200, "Un servidor es un programa que espera. Más y más, fuera."],
    [40, "Un servidor es un programa que espera…"],
    [25, "Un servidor es un…"],
    [4, "Un…"],
  ])("as an excerpt of %d", (max, text) => {
    expect(excerptOf(doc, max)).toBe(text);
  });

  it("with its files, links, words and minutes", () => {
    expect(mediaIdsOf(doc)).toEqual([photo.id]);
    expect(linksOf(doc)).toEqual(["/mas", "https://example.org/"]);
    expect(wordCount(doc)).toBe(34);
    expect(readingMinutes(doc)).toBe(1);
  });

  it("knows when nobody has written yet", () => {
    expect(isEmptyDocument(emptyDocument)).toBe(true);
    expect(isEmptyDocument(doc)).toBe(false);
  });

  it("gives words without spaces an excerpt too", () => {
    const long = documentFromMarkdown("a".repeat(50));
    expect(excerptOf(long, 10)).toBe("aaaaaaaaa…");
  });
});
