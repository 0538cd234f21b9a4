import { expect, test } from "vitest";
import type { DeskFound } from "@/lib/desk/types";
import { listOptions } from "./options";
import { rank } from "./rank";
import type { Command } from "./types";

test.each([
  ["pagina", "Páginas", true],
  ["PÁG", "Páginas", true],
  ["nuevo en", "Nuevo artículo en español", true],
  ["articulo nuevo", "Nuevo artículo en español", true],
  ["xyz", "Páginas", false],
  ["pagina xyz", "Páginas", false],
])("%s in %s: %s", (q, label, found) => {
  expect(rank(q, { label }) > 0).toBe(found);
});

test("the start of a name goes before its middle, and both before other words", () => {
  const scores = ["Temas", "Otro tema", "Sistema"].map((label) => rank("tema", { label }));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(3);
  expect(rank("tema", { label: "Color", words: "tema" })).toBeLessThan(scores[2] ?? 0);
});

const commands: Command[] = [
  { id: "here", group: "here", label: "Publicar" },
  { id: "settings", group: "place", label: "Ajustes", href: "/admin/settings" },
  { id: "out", group: "act", label: "Salir" },
  { id: "next", group: "list", label: "Bajar por la lista", keys: "j", keysOnly: true },
];
const entry: DeskFound = {
  kind: "entry",
  id: "1",
  label: "Ajustes de cuentas",
  href: "/admin/entries/post/1",
  type: "post",
  locale: "es",
  status: "draft",
};
const list = (q: string, found: DeskFound[], answered = q) =>
  listOptions({
    q,
    commands,
    recent: [{ id: "out", label: "Salir", icon: "sign-out" }],
    search: { q: answered, found, state: "done" },
    locale: "es",
  }).map(({ key, options }) => [key, ...options.map(({ id }) => id)]);

test("without words: what was used lately first, then what the page offers, never mere keys", () => {
  expect(list("", [entry])).toEqual([
    ["recent", "out", "entry:1"],
    ["here", "here"],
    ["act", "out"],
    ["place", "settings"],
  ]);
});

test("with words: the group of the best answer first", () => {
  expect(list("ajustes", [entry])).toEqual([
    ["place", "settings"],
    ["entry", "entry:1"],
  ]);
  expect(list("cuentas", [entry])).toEqual([["entry", "entry:1"]]);
});

test("what was found for other words stays only while it still answers", () => {
  expect(list("ajustes d", [entry], "ajustes")).toEqual([["entry", "entry:1"]]);
  expect(list("salir", [entry], "sali")).toEqual([["act", "out"]]);
  // The server forgives typing errors; what it found for these very words is shown.
  expect(list("ajutses", [entry])).toEqual([["entry", "entry:1"]]);
});
