import { expect, test } from "vitest";
import type { EntryCard } from "@/lib/entries/types";
import { writeGuide } from "./guide";

const card = (title: string, url: string, excerpt = "") =>
  ({ title, url, excerpt }) as unknown as EntryCard;

test("a guide names courses and posts by their Markdown", () => {
  const text = writeGuide({
    settings: {
      name: "El cauce",
      description: { es: "Un\ncuaderno", en: "" },
      locales: ["es", "en"],
      defaultLocale: "es",
    },
    locale: "es",
    origin: "https://example.org",
    shelves: [
      {
        course: card("Redes", "/redes", "Ocho lecciones"),
        lessons: [card("DNS [uno]", "/redes/dns")],
      },
    ],
    posts: [card("Hola", "/blog/hola", "Saludo")],
  });
  expect(text).toMatch(/^# El cauce\n\n> Un cuaderno\n\n/);
  expect(text).toContain(`## Redes

- [Redes](https://example.org/redes.md): Ocho lecciones
- [DNS \\[uno\\]](https://example.org/redes/dns.md)

## Artículos

- [Hola](https://example.org/blog/hola.md): Saludo

## Optional
`);
  expect(text).toContain("- [llms.txt (en)](https://example.org/en/llms.txt)\n");
});
