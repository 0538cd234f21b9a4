import { describe, expect, it } from "vitest";
import { parseEntry } from "./front-matter";

const fields = {
  type: "post",
  slug: "hola",
  translation: "hello",
  title: "Hola: un saludo",
  excerpt: "Breve",
  author: "ana@example.org",
  tags: "http, data",
  days_ago: "3",
};

describe("parseEntry", () => {
  it("reads fields, lists and the body", () => {
    const entry = parseEntry("es/hola.md", "es", write(fields));
    expect(entry).toMatchObject({
      type: "post",
      locale: "es",
      title: "Hola: un saludo",
      tags: ["http", "data"],
      parent: "",
      cover: null,
      position: 0,
      daysAgo: 3,
      markdown: "Uno.\n\nDos.\n",
    });
  });

  it.each([
    ["no opening line", "Hola", "es/hola.md:1: front matter must begin with ---"],
    ["no closing line", "---\ntype: post", "es/hola.md:2: front matter has no closing ---"],
    [
      "a line that is no field",
      write({ ...fields, type: "post\nhola" }),
      ":3: expected key: value",
    ],
    ["an unknown field", write({ ...fields, colour: "red" }), ':10: unknown key "colour"'],
    ["a field twice", write({ ...fields, type: "post\nslug: b" }), ":4: slug is given twice"],
    ["a missing field", write({ ...fields, title: "" }), ":10: title is missing"],
    ["an unknown type", write({ ...fields, type: "poem" }), ':2: unknown type "poem"'],
    ["a slug with spaces", write({ ...fields, slug: "a b" }), ":3: slug is not a slug"],
    ["a number in letters", write({ ...fields, days_ago: "tres" }), ":9: days_ago must be"],
    ["a long excerpt", write({ ...fields, excerpt: "a".repeat(201) }), ":6: excerpt is over 200"],
  ])("refuses %s, naming file and line", (_, source, message) => {
    expect(() => parseEntry("es/hola.md", "es", source)).toThrow(message);
  });
});

function write(values: Record<string, string>) {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  return ["---", ...lines, "---", "", "Uno.", "", "Dos.", ""].join("\n");
}
