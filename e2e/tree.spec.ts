import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { uniqueWord } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";
import { untilListening } from "./pages/keyboard";

test.use({ locale: "es-ES", bypassCSP: true });

const line = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const handle = (page: Page, title: string) =>
  page.getByRole("button", { name: `Mover «${title}»`, exact: true });

/** A course of its own, so that what other tests do to the tree is of no matter. */
async function makeCourse(page: Page) {
  const word = uniqueWord("acequia");
  const make = async (title: string, parentId: string | null) => {
    const made = await page.request.post("/api/v1/entries", {
      headers: { origin: process.env.SITE_URL ?? "" },
      data: { type: "page", locale: "es", title, parentId },
    });
    return (await made.json()).id as string;
  };
  const root = await make(word, null);
  const titles = ["uno", "dos", "tres"].map((name) => `${word} ${name}`);
  for (const title of titles) await make(title, root);
  return { word, titles: titles as [string, string, string] };
}

async function orderOf(page: Page, word: string) {
  const all = await page.getByRole("listitem").getByRole("link").allTextContents();
  return all.filter((title) => title.startsWith(word)).map((title) => title.split(" ")[1] ?? "");
}

test("by keyboard: picked up by its handle, carried, put down, taken back", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const { word, titles } = await makeCourse(page);
  await page.goto("/admin/entries/page");
  const [one, two, three] = titles;
  const told = page.getByRole("status").filter({ hasText: /«|nivel|Nivel/ });
  await untilListening(page);
  await handle(page, three).focus();
  await page.keyboard.press("Enter");
  await expect(handle(page, three)).toHaveAttribute("aria-pressed", "true");
  await expect(told.filter({ hasText: `«${three}» recogida` })).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await expect(told.filter({ hasText: `Después de «${one}». Nivel 2.` })).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(told.filter({ hasText: `La primera dentro de «${one}». Nivel 3.` })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(told.filter({ hasText: `«${three}» se queda donde estaba.` })).toHaveCount(1);

  await page.keyboard.press("Space");
  await expect(handle(page, three)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(page.getByText(`«${three}» ha cambiado de sitio.`)).toBeVisible();
  await expect.poll(() => orderOf(page, word)).toEqual(["", "uno", "tres", "dos"]);
  await expect(handle(page, three)).toBeFocused();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect.poll(() => orderOf(page, word)).toEqual(["", "uno", "dos", "tres"]);
  await expect(line(page, two)).toContainText("Nivel 2");
  expect(await findFaults(page)).toEqual([]);
});

test("by pointer: dragged with a line that shows where it will lie", async ({ page, signIn }) => {
  await signIn("editor");
  const { word, titles } = await makeCourse(page);
  await page.goto("/admin/entries/page");
  const [one, , three] = titles;
  await untilListening(page);
  await handle(page, three).scrollIntoViewIfNeeded();
  // Whoever hovers waits until it stands still.
  await handle(page, three).hover();
  const from = await middleOf(page, three);
  const to = await middleOf(page, one);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, to.y + 12, { steps: 6 });
  await expect(line(page, one)).toHaveAttribute("data-into", "true");
  await page.mouse.up();
  await expect(line(page, three)).toContainText("Nivel 3");
  await expect(line(page, three)).toContainText(`/${word}/${word}-uno/${word}-tres`);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(line(page, three)).toContainText("Nivel 2");
});

test("whoever may not move pages finds no handles", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/admin/entries/page");
  await expect(
    page.getByRole("link", { name: "Acerca de" }).or(page.getByRole("listitem")).first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Mover «/ })).toHaveCount(0);
});

async function middleOf(page: Page, title: string) {
  const box = await handle(page, title).boundingBox();
  if (!box) throw new Error(`No handle of ${title}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
