import type { Page } from "@playwright/test";
import { markdownFromDocument } from "../lib/documents/markdown";
import type { Block, Document } from "../lib/documents/types";
import { expect, test } from "./fixtures";
import { deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { fromDocs } from "./paste/docs";
import type { Fragment } from "./paste/fragment";
import { hostileFragments } from "./paste/hostile";
import { fromMarkdown, fromPages } from "./paste/pages";
import { fromWord } from "./paste/word";

test.use({ locale: "es-ES" });

const kinds: [string, Fragment[]][] = [
  ["Word", fromWord],
  ["Google Docs", fromDocs],
  ["pages", fromPages],
  ["Markdown", fromMarkdown],
  ["hostile hands", hostileFragments],
];

for (const [source, fragments] of kinds) {
  test(`what comes from ${source} keeps its structure and nothing else`, async ({
    page,
    signIn,
    sql,
  }) => {
    test.setTimeout(600_000);
    const complaints: string[] = [];
    page.on("dialog", (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await signIn("author");
    const id = await openNewPost(page, uniqueWord("pegado"));
    const { text } = deskEntry(page);
    await text.click();
    for (const [index, fragment] of fragments.entries()) {
      await page.keyboard.press("Control+End");
      // The editor hears of a moved caret in the browser's next task.
      await expect.poll(() => text.evaluate(isAtEnd)).toBe(true);
      await page.keyboard.press("Enter");
      await page.keyboard.type(`## ${sign(index)}`);
      await page.keyboard.press("Enter");
      await paste(page, fragment);
    }
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Fin");

    let saved: Block[] = [];
    await expect(async () => {
      const [row] = await sql`select document from drafts where entry_id = ${id}`;
      saved = (row as { document: Document }).document.content;
      expect(wordsOf(saved.at(-1))).toBe("Fin");
    }).toPass({ timeout: 120_000 });
    for (const [index, { name, blocks }] of fragments.entries()) {
      expect.soft(pieceOf(saved, index), name).toBe(blocks);
    }

    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(complaints).toEqual([]);
    const foreign = text.locator(
      "script, iframe, object, embed, style, link, form, [onclick], [onerror], [onload], [onfocus], a[href^='javascript' i]",
    );
    await expect(foreign).toHaveCount(0);
    const styles = await text.evaluate((element) =>
      [...element.querySelectorAll("[style]")]
        // A formula is drawn by KaTeX, which sets its own.
        .filter((one) => !one.closest(".katex, .katex-error"))
        .map((one) => one.getAttribute("style")),
    );
    expect(styles.join()).not.toMatch(/url\(|fixed|font|color|mso/);
  });
}

test("a picture that comes along with words goes to the library and stands in its place", async ({
  page,
  signIn,
  sql,
}) => {
  await signIn("author");
  const id = await openNewPost(page, uniqueWord("foto"));
  const { text } = deskEntry(page);
  await text.click();
  const pixels = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 24, height: 16 });
    const context = canvas.getContext("2d");
    context?.fillRect(0, 0, Math.random() * 24, 16);
    return canvas.toDataURL("image/png");
  });
  await paste(page, { html: `<p>Antes</p><p><img src="${pixels}"></p><p>Después</p>` });
  await expect(text.locator("figure img")).toHaveAttribute("src", /^\/media\//);
  await expect(async () => {
    const [row] = await sql`select document from drafts where entry_id = ${id}`;
    const { content } = (row as { document: Document }).document;
    expect(content.map(({ type }) => type)).toEqual(["paragraph", "image", "paragraph"]);
  }).toPass({ timeout: 120_000 });
});

const isAtEnd = (element: Element) =>
  element.lastElementChild?.contains(document.getSelection()?.anchorNode ?? null) ?? false;

const sign = (index: number) => `fragmento ${index}`;

/** As the browser hands a clipboard over, with nothing taken out of it before. */
async function paste(page: Page, { html = "", text = "" }: Pick<Fragment, "html" | "text">) {
  const editor = deskEntry(page).text;
  const before = await editor.evaluate((element) => element.innerHTML);
  await editor.evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      if (given.html) clipboardData.setData("text/html", given.html);
      if (given.text) clipboardData.setData("text/plain", given.text);
      const init = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", init));
    },
    { html, text },
  );
  await expect.poll(() => editor.evaluate((element) => element.innerHTML)).not.toBe(before);
}

/** The blocks that follow the sign of a fragment, up to the next one. */
function pieceOf(saved: Block[], index: number): string {
  const from = saved.findIndex((block) => wordsOf(block) === sign(index)) + 1;
  const rest = saved.slice(from);
  const isNext = (block: Block) => /^(fragmento \d+|Fin)$/.test(wordsOf(block));
  const end = rest.findIndex(isNext);
  const content = rest.slice(0, end < 0 ? undefined : end);
  return markdownFromDocument({ type: "doc", content }).trim();
}

function wordsOf(block: Block | undefined): string {
  if (block?.type !== "heading" && block?.type !== "paragraph") return "";
  const [only, ...others] = block.content ?? [];
  return only?.type === "text" && others.length === 0 ? only.text : "";
}
