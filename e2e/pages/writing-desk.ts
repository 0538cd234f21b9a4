import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import { createPost, deskEntry, openPost, saveDraft } from "./desk-entry";

export const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
export const paragraph = (...words: (string | object)[]) => ({
  type: "paragraph",
  content: words.map((one) => (typeof one === "string" ? text(one) : one)),
});
export const heading = (level: number, words: string) => ({
  type: "heading",
  attrs: { level },
  ...(words && { content: [text(words)] }),
});
export const list = (...items: string[]) => ({
  type: "bulletList",
  content: items.map((words) => ({ type: "listItem", content: [paragraph(words)] })),
});

/** A new post that holds these blocks, opened; gives its id. */
export async function openWritten(page: Page, title: string, ...content: object[]) {
  const id = await createPost(page, title);
  await saveDraft(page, id, { title, document: { type: "doc", content } });
  await openPost(page, id);
  await expect(deskEntry(page).text).toHaveAttribute("contenteditable", "true");
  return id;
}

/** The blocks of the text from top to bottom: `h2 Orilla`, `p Agua`, `li uno`. */
export function blocks(page: Page): Promise<string[]> {
  return deskEntry(page).text.evaluate((text) =>
    [...text.querySelectorAll("p, h2, h3, h4, li, pre, hr, table")]
      .filter((block) => !block.closest("li, table")?.contains(block) || block.matches("li, table"))
      .map((block) => `${block.localName} ${block.textContent ?? ""}`.trim())
      .filter((line) => line !== "p"),
  );
}

/** Opens a panel by its button beside the text. */
export async function openPanel(page: Page, name: string | RegExp) {
  const rail = page.getByRole("navigation", { name: "Paneles" });
  await rail.getByRole("button", { name }).click();
}
