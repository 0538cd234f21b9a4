import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { documentExtensions } from "../extensions";
import { entryIdsIn, problemsOfFields, problemsOfText } from "./find-problems";

const schema = getSchema(documentExtensions());
const id = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5a";
const other = "0193c1a0-5f4e-7c3a-9b7e-2f6a1d0c4b5b";
const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
const link = (href: string, entryId: string | null = null) => ({
  type: "link",
  attrs: { href, entryId },
});
const p = (...content: object[]) => ({ type: "paragraph", content });
const heading = (level: number, words = "") => ({
  type: "heading",
  attrs: { level },
  ...(words && { content: [text(words)] }),
});
const image = (alt: string) => ({ type: "image", attrs: { mediaId: id, alt, caption: "Al pie" } });
const docOf = (...content: object[]) => Node.fromJSON(schema, { type: "doc", content });
const found = (doc: Node, statusOf: Parameters<typeof problemsOfText>[1] = () => "published") =>
  problemsOfText(doc, statusOf).map(({ kind, words, from, to }) => [
    kind,
    words,
    doc.textBetween(from, to),
  ]);

describe("problemsOfText", () => {
  it("finds nothing in a text that is well made", () => {
    const doc = docOf(
      p(text("Un "), text("enlace", link("/blog", id))),
      heading(2, "Uno"),
      heading(3, "Dos"),
      heading(4, "Tres"),
      heading(2, "Cuatro"),
      image("Un cable"),
    );
    expect(found(doc)).toEqual([]);
  });

  it("finds pictures without alternative text, by what stands under them", () => {
    expect(found(docOf(image("")))).toEqual([["altMissing", "Al pie", ""]]);
  });

  it("finds levels that are skipped, also at the start, and headings without words", () => {
    const doc = docOf(heading(3, "Hondo"), heading(2, "Uno"), heading(4, "Más"), heading(2));
    expect(found(doc).map(([kind, words]) => [kind, words])).toEqual([
      ["headingSkipped", "Hondo"],
      ["headingSkipped", "Más"],
      ["headingEmpty", ""],
    ]);
  });

  it("does not count a heading without words as a level", () => {
    expect(
      found(docOf(heading(2, "Uno"), heading(3), heading(4, "Dos"))).map(([kind]) => kind),
    ).toEqual(["headingEmpty", "headingSkipped"]);
  });

  it("finds links without words, and takes one in several styles as one", () => {
    const here = link("https://e.org/");
    const doc = docOf(
      p(text("a"), text(" ", here), text("b")),
      p(text(" ", here), text("fuerte", here, { type: "bold" })),
    );
    expect(found(doc)).toEqual([["linkEmpty", "https://e.org/", " "]]);
  });

  it("finds links to what is not published, or is gone", () => {
    const doc = docOf(
      p(text("uno", link("/a", id)), text(" y "), text("dos", link("/b", other))),
      p(text("fuera", link("https://e.org/"))),
    );
    const draft = found(doc, (one) => (one === id ? "draft" : "published"));
    expect(draft).toEqual([["linkUnpublished", "uno", "uno"]]);
    expect(found(doc, (one) => (one === id ? "published" : "gone"))).toEqual([
      ["linkUnpublished", "dos", "dos"],
    ]);
    expect(found(doc, () => undefined)).toEqual([]);
    expect(entryIdsIn(doc)).toEqual([id, other]);
  });
});

describe("problemsOfFields", () => {
  const fine = { title: "Un río", seoTitle: "", seoDescription: "" };
  const kinds = (change: object) =>
    problemsOfFields({ ...fine, ...change }).map(({ kind }) => kind);

  it("finds a title that is missing or too long", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ title: "  " })).toEqual(["titleMissing"]);
    expect(kinds({ title: "a".repeat(70) })).toEqual([]);
    expect(kinds({ title: "a".repeat(71) })).toEqual(["titleLong"]);
    expect(kinds({ title: "a".repeat(71), seoTitle: "Corto" })).toEqual([]);
  });

  it("finds words for search engines that are too long", () => {
    expect(kinds({ seoTitle: "a".repeat(61), seoDescription: "a".repeat(161) })).toEqual([
      "seoTitleLong",
      "seoDescriptionLong",
    ]);
  });
});
