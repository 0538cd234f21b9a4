import { describe, expect, it } from "vitest";
import { parseExchange } from "./parse";

describe("parseExchange", () => {
  it("reads questions, answers, notes and a title", () => {
    const source = `title: Una página
      Navegador -> Servidor: GET /servidores
      note Servidor: escribe el HTML
      Servidor --> Navegador: 200 · HTML: entero`;
    expect(parseExchange(source)).toEqual({
      title: "Una página",
      participants: ["Navegador", "Servidor"],
      steps: [
        {
          kind: "message",
          from: "Navegador",
          to: "Servidor",
          label: "GET /servidores",
          reply: false,
        },
        { kind: "note", on: "Servidor", text: "escribe el HTML" },
        {
          kind: "message",
          from: "Servidor",
          to: "Navegador",
          label: "200 · HTML: entero",
          reply: true,
        },
      ],
    });
  });

  it("keeps an arrow that belongs to a label", () => {
    const steps = parseExchange("A -> B: 1 -> 2")?.steps;
    expect(steps).toEqual([{ kind: "message", from: "A", to: "B", label: "1 -> 2", reply: false }]);
  });

  it.each([
    ["nothing at all", ""],
    ["a line of prose", "A -> B: hola\ny después nada"],
    ["an arrow without a label", "A -> B:"],
    ["somebody who talks to himself", "A -> A: hola"],
    ["a note on a stranger", "A -> B: hola\nnote C: ¿quién?"],
    ["five participants", "A -> B: 1\nB -> C: 2\nC -> D: 3\nD -> E: 4"],
    ["a name too long for a lane", `${"N".repeat(25)} -> B: hola`],
    ["a label too long to draw", `A -> B: ${"x".repeat(161)}`],
    ["more steps than a drawing holds", "A -> B: hola\n".repeat(25)],
    ["two titles", "title: uno\ntitle: dos\nA -> B: hola"],
  ])("refuses %s", (_, source) => {
    expect(parseExchange(source)).toBeNull();
  });
});
