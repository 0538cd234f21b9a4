import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/messages/catalogue";

const folder = join(import.meta.dirname, "../../lib/messages");

/** Sentences of the interface that only the other language has. */
export async function listForeignWords(locale: Locale): Promise<Set<string>> {
  const other = locale === "es" ? "en" : "es";
  const foreign = new Set(await listWords(other));
  for (const own of await listWords(locale)) foreign.delete(own);
  return foreign;
}

/** Those of them that stand on the page, seen or read aloud. */
export async function findForeignWords(page: Page, foreign: Set<string>): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // What is written in the other language on purpose says so.
      const marked = parent?.closest("[lang]")?.getAttribute("lang");
      if (parent?.closest("script, style") || marked !== document.documentElement.lang) continue;
      texts.push(node.textContent?.trim() ?? "");
    }
    for (const named of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      if (named.closest("[lang]")?.getAttribute("lang") !== document.documentElement.lang) continue;
      for (const name of ["aria-label", "placeholder", "title"]) {
        texts.push(named.getAttribute(name) ?? "");
      }
    }
    return texts;
  });
  return [...new Set(said.filter((text) => foreign.has(text)))];
}

async function listWords(locale: Locale): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const words: string[] = [];
  for (const file of files.filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))) {
    const exported: Record<string, unknown> = await import(join(folder, file));
    for (const [name, value] of Object.entries(exported)) {
      if (!name.endsWith("Messages") || typeof value !== "function") continue;
      const messages: Record<string, unknown> = value(locale);
      for (const text of Object.values(messages)) if (typeof text === "string") words.push(text);
    }
  }
  return words.filter((text) => text.length > 3);
}
