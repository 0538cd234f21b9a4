import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Words = Record<string, unknown>;

async function listCatalogues(): Promise<[name: string, es: Words, en: Words][]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const modules = files.filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
  const found: [string, Words, Words][] = [];
  for (const file of modules) {
    const exported: Words = await import(join(import.meta.dirname, file));
    for (const [name, of] of Object.entries(exported)) {
      if (name.endsWith("Messages") && typeof of === "function")
        found.push([name, of("es"), of("en")]);
    }
  }
  return found;
}

test("every message says something in both languages, and not the same sentence twice", async () => {
  const catalogues = await listCatalogues();
  expect(catalogues.length).toBeGreaterThan(10);
  for (const [name, es, en] of catalogues) {
    expect(Object.keys(en).sort(), name).toEqual(Object.keys(es).sort());
    for (const [key, text] of Object.entries(es)) {
      const other = en[key];
      expect(typeof other, `${name}.${key}`).toBe(typeof text);
      if (typeof text !== "string" || typeof other !== "string") continue;
      expect(text.trim() && other.trim(), `${name}.${key} is empty`).not.toBe("");
      if (text.split(/\s+/).length > 2) {
        expect(other, `${name}.${key} is not translated`).not.toBe(text);
      }
    }
  }
});
