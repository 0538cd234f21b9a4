import { describe, expect, it } from "vitest";
import { looksLikeMarkdown } from "./markdown-paste";

describe("looksLikeMarkdown", () => {
  it.each([
    "# Título",
    "hola\n\n## Otro",
    "- uno\n- dos",
    "1. uno\n2. dos",
    "> cita",
    "```ts\nlet a;\n```",
    ":::info\na\n:::",
    "| a | b |\n|---|---|",
    "un texto **fuerte**",
    "un [enlace](https://example.org)",
    "usa `curl` aquí",
  ])("sees it in %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  it.each([
    "Un texto cualquiera.",
    "- Hola - dijo ella",
    "3 * 4 * 5",
    "#etiqueta",
    "1. Un capítulo",
    "a > b y b < c",
    "[nota] (aparte)",
    "https://example.org/a_b_c",
    "ls -la | grep a",
  ])("does not see it in %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});
