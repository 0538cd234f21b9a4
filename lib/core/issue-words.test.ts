import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "./errors";
import { parseInput } from "./operation";

const input = z.strictObject({
  name: z.string().min(1).max(1000).optional(),
  password: z.string().min(10).optional(),
  email: z.email().optional(),
  id: z.uuid().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  tags: z.array(z.string()).max(2).optional(),
  page: z.number().min(1).max(9).optional(),
  role: z.enum(["admin", "author"]).optional(),
  slug: z.string().regex(/^a$/).optional(),
  needed: z.string(),
});

function issuesOf(raw: object, locale: "es" | "en") {
  try {
    return parseInput(input, { needed: "x", ...raw }, { kind: "stranger", locale });
  } catch (error) {
    return error instanceof AppError && error.issues;
  }
}

test.each([
  [{ name: "" }, "name", "Falta por rellenar."],
  [{ name: "x".repeat(1001) }, "name", "Es demasiado largo: caben 1000 caracteres."],
  [{ password: "x" }, "password", "Es demasiado corto: hacen falta al menos 10 caracteres."],
  [{ email: "x" }, "email", "No parece un correo. Debe ser como nombre@ejemplo.org."],
  [{ id: "7" }, "id", "No es un identificador."],
  [{ at: "ayer" }, "at", "No es una fecha que se entienda."],
  [{ tags: ["a", "b", "c"] }, "tags", "Son demasiados: caben 2."],
  [{ tags: [1] }, "tags.0", "No tiene la forma que se espera."],
  [{ page: 0 }, "page", "Debe ser 1 o más."],
  [{ page: 10 }, "page", "Debe ser 9 o menos."],
  [{ role: "root" }, "role", "Elige una de las opciones."],
  [{ slug: "b" }, "slug", "Usa solo minúsculas, números y guiones, sin espacios ni barras."],
  [{ needed: null }, "needed", "Falta por rellenar."],
  [{ colour: "red" }, "", "Hay algo que aquí no se espera: colour."],
])("%j is refused in plain words", (raw, path, message) => {
  expect(issuesOf(raw, "es")).toEqual([{ path, message }]);
});

test("in the language of whoever asks", () => {
  expect(issuesOf({ name: "" }, "en")).toEqual([
    { path: "name", message: "This is still to be filled in." },
  ]);
});
