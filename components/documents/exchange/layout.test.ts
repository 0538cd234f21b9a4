import { describe, expect, it } from "vitest";
import { layOut } from "./layout";
import { parseExchange } from "./parse";
import { measureText, wrapText } from "./wrap";

const exchange = parseExchange(`Navegador -> Servidor: GET de estilos, letras e imágenes
  Servidor -> Caché: ¿lo tienes?
  Caché -> PostgreSQL: SELECT title, body FROM entries WHERE path = '/servidores'
  note PostgreSQL: busca por el índice y devuelve una sola fila
  PostgreSQL --> Navegador: una fila`);

describe.each([342, 640])("a drawing %i wide", (width) => {
  const size = 13.5;
  const { heads, steps, height } = layOut(exchange ?? raise(), { width, size });

  it("keeps every text inside", () => {
    for (const { text } of [...heads, ...steps]) {
      for (const line of text.lines) {
        expect(text.x - measureText(line, size) / 2).toBeGreaterThanOrEqual(0);
        expect(text.x + measureText(line, size) / 2).toBeLessThanOrEqual(width);
      }
    }
  });

  it("sets each step below the last", () => {
    const tops = steps.map(({ text }) => text.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(height).toBeGreaterThan(steps.at(-1)?.y ?? 0);
  });
});

describe("wrapText", () => {
  it("leaves no word alone, and no dot at the head of a line", () => {
    expect(wrapText("¿qué hay publicado en esa ruta?", 191, 13.5)).toEqual([
      "¿qué hay publicado",
      "en esa ruta?",
    ]);
    expect(wrapText("GET /avisos · Last-Event-ID", 150, 13.5)).toEqual([
      "GET /avisos\u00a0·",
      "Last-Event-ID",
    ]);
  });

  it("does not break a word only to even the lines", () => {
    expect(wrapText("CommandComplete · SELECT 7", 191, 13.5)[0]).toBe("CommandComplete\u00a0·");
  });

  it("breaks between words, and inside one that is too long", () => {
    expect(wrapText("uno dos tres", 56, 14)).toEqual(["uno dos", "tres"]);
    expect(wrapText("a".repeat(20), 60, 14).join("")).toBe("a".repeat(20));
    for (const line of wrapText("a".repeat(20), 60, 14))
      expect(measureText(line, 14)).toBeLessThanOrEqual(60);
  });
});

function raise(): never {
  throw new Error("the drawing of this test does not parse");
}
