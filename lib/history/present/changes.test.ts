import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../types";
import { changesOf, piecesOf } from "./changes";
import type { AnyNode } from "./nodes";

const p = (text: string, ...marks: string[]): AnyNode => ({
  type: "paragraph",
  content: text
    ? [{ type: "text", text, ...(marks.length && { marks: marks.map((type) => ({ type })) }) }]
    : [],
});
const list = (...items: string[]): AnyNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [p(item)] })),
});
const doc = (...content: AnyNode[]) => ({ type: "doc", content });

/** The words of each change, with what came in [+…] and what went in [-…]. */
const told = (changes: Change[]) =>
  changes.map(
    ({ kind, blocks }) => `${kind}: ${blocks.map((b) => words(b as AnyNode)).join(" | ")}`,
  );

function words(node: AnyNode): string {
  if (node.text === undefined) return (node.content ?? []).map(words).join("");
  const fate = node.marks?.find(({ type }) => /^(in|de)/.test(type))?.type;
  return fate ? `[${fate === "inserted" ? "+" : "-"}${node.text}]` : node.text;
}

describe("changes", () => {
  test("match blocks that stay, come and go", () => {
    const changes = changesOf(
      doc(p("Uno"), p("Dos"), p("Tres")),
      doc(p("Uno"), p("Cuatro nuevas palabras"), p("Tres"), p("Cinco")),
    );
    expect(told(changes)).toEqual([
      "same: Uno",
      "deleted: Dos",
      "inserted: Cuatro nuevas palabras",
      "same: Tres",
      "inserted: Cinco",
    ]);
  });

  test("tell the words that changed within a block", () => {
    const changes = changesOf(
      doc(p("El río sube despacio."), p("Fin")),
      doc(p("El mar sube muy despacio."), p("Fin")),
    );
    expect(told(changes)).toEqual(["changed: El [-río][+mar] sube [+muy ]despacio.", "same: Fin"]);
  });

  test("tell a change of marks alone", () => {
    const changes = changesOf(doc(p("Muy claro")), doc(p("Muy claro", "bold")));
    expect(changes.map(({ kind }) => kind)).toEqual(["deleted", "inserted"]);
    const partly = changesOf(
      doc(p("Una frase larga que sigue igual y termina aquí")),
      doc({
        type: "paragraph",
        content: [
          { type: "text", text: "Una frase larga que sigue igual y termina " },
          { type: "text", text: "aquí", marks: [{ type: "bold" }] },
        ],
      }),
    );
    expect(told(partly)).toEqual([
      "changed: Una frase larga que sigue igual y termina [-aquí][+aquí]",
    ]);
  });

  test("tell a change of colour alone", () => {
    const colored = (...color: string[]) =>
      doc({
        type: "paragraph",
        content: [
          { type: "text", text: "Una frase larga que sigue igual y termina " },
          {
            type: "text",
            text: "aquí",
            ...(color[0] && { marks: [{ type: "color", attrs: { color: color[0] } }] }),
          },
        ],
      });
    const same = "changed: Una frase larga que sigue igual y termina [-aquí][+aquí]";
    expect(told(changesOf(colored(), colored("#1f6f43")))).toEqual([same]);
    expect(told(changesOf(colored("#a4262c"), colored("#1f6f43")))).toEqual([same]);
  });

  test("go into lists", () => {
    const changes = changesOf(
      doc(list("pan", "vino tinto", "queso")),
      doc(list("pan", "vino blanco", "aceite", "queso")),
    );
    expect(told(changes)).toEqual(["changed: panvino [-tinto][+blanco][+aceite]queso"]);
  });

  test("go into what is folded away, under the one summary that there is", () => {
    const fold = (summary: string, text: string): AnyNode => ({
      type: "details",
      content: [{ ...p(summary), type: "summary" }, p(text)],
    });
    expect(told(changesOf(doc(fold("Datos", "El río")), doc(fold("Más datos", "El río"))))).toEqual(
      ["changed: [-Datos][+Más datos]El río"],
    );
    const [change] = changesOf(doc(fold("Fuentes", "El mar")), doc(fold("Datos", "El mar")));
    const [details] = (change?.blocks ?? []) as AnyNode[];
    expect(details?.content?.map(({ type }) => type)).toEqual(["summary", "paragraph"]);
  });

  test("find the block that a changed one was, among others that came", () => {
    const changes = changesOf(
      doc(p("La marea sube dos veces al día.")),
      doc(p("Antes de empezar."), p("La marea sube y baja dos veces al día."), p("Y ya está.")),
    );
    expect(told(changes)).toEqual([
      "inserted: Antes de empezar.",
      "changed: La marea sube [+y baja ]dos veces al día.",
      "inserted: Y ya está.",
    ]);
  });

  test("show code, pictures and tables of another shape whole", () => {
    const code = (text: string): AnyNode => ({
      type: "codeBlock",
      attrs: { language: null },
      content: [{ type: "text", text }],
    });
    const kinds = (a: AnyNode, b: AnyNode) => changesOf(doc(a), doc(b)).map(({ kind }) => kind);
    expect(kinds(code("let a = 1"), code("let a = 2"))).toEqual(["deleted", "inserted"]);
    const image = (alt: string): AnyNode => ({ type: "image", attrs: { mediaId: "1", alt } });
    expect(kinds(image("a"), image("b"))).toEqual(["deleted", "inserted"]);
    const table = (...cells: string[]): AnyNode => ({
      type: "table",
      content: [
        {
          type: "tableRow",
          content: cells.map((cell) => ({ type: "tableCell", attrs: {}, content: [p(cell)] })),
        },
      ],
    });
    expect(kinds(table("a b", "c"), table("a b", "c", "d"))).toEqual(["deleted", "inserted"]);
    expect(kinds(table("a b", "c"), table("a x b", "z"))).toEqual(["changed"]);
  });

  test("lines of text are told word by word", () => {
    expect(piecesOf("La crecida", "La gran crecida")).toEqual([
      { kind: "same", text: "La " },
      { kind: "inserted", text: "gran " },
      { kind: "same", text: "crecida" },
    ]);
    expect(piecesOf("", "")).toEqual([]);
  });
});

const word = fc.constantFrom("río", "mar", "sube", "baja", "y", "la", "marea", "despacio", "🦓");
const line = fc.array(word, { maxLength: 8 }).map((all) => all.join(" "));
const block: fc.Arbitrary<AnyNode> = fc.oneof(
  line.map((text) => p(text)),
  fc.array(line.filter(Boolean), { minLength: 1, maxLength: 4 }).map((items) => list(...items)),
);
const anyDoc = fc.array(block, { maxLength: 8 }).map((content) => doc(...content));

/** What a side of the changes reads: the other side's words left out. */
function sideOf(changes: Change[], side: "inserted" | "deleted"): string[] {
  const other = side === "inserted" ? "deleted" : "inserted";
  return changes
    .filter(({ kind }) => kind !== other)
    .flatMap(({ blocks }) => blocks.map((node) => read(node as AnyNode, other)))
    .flat()
    .filter(Boolean);
}

function read(node: AnyNode, without: string): string[] {
  if (node.type === "paragraph" || node.text !== undefined) {
    const parts = node.text === undefined ? (node.content ?? []) : [node];
    const kept = parts.filter((part) => !part.marks?.some(({ type }) => type === without));
    return [kept.map(({ text }) => text ?? "").join("")];
  }
  return (node.content ?? []).flatMap((child) => read(child, without));
}

test("whatever the two texts are, both can be read from the changes", () => {
  const lines = (one: { content: AnyNode[] }) =>
    one.content.flatMap((node) => read(node, "-")).filter(Boolean);
  fc.assert(
    fc.property(anyDoc, anyDoc, (before, after) => {
      const changes = changesOf(before, after);
      expect(sideOf(changes, "deleted")).toEqual(lines(before));
      expect(sideOf(changes, "inserted")).toEqual(lines(after));
    }),
    { numRuns: 300 },
  );
});
