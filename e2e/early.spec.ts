import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ locale: "es-ES" });

/** Opens a page whose scripts wait; what is answered lets them come. */
async function openAsleep(page: Page, path: string): Promise<() => Promise<void>> {
  let call = () => {};
  const called = new Promise<void>((done) => {
    call = done;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await called;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    call();
    await expect.poll(() => page.locator("main form").first().evaluate(isAlive)).toBe(true);
  };
}

/** React keeps its notes on each element that it has taken over. */
const isAlive = (element: Element) =>
  [...element.querySelectorAll("input:not([type=hidden]), textarea")].every((field) =>
    Object.keys(field).some((key) => key.startsWith("__reactFiber")),
  );

test("what is typed before the page is alive stays, with its selection, and is saved", async ({
  page,
  signIn,
}) => {
  await signIn("contributor");
  const wake = await openAsleep(page, "/account");
  const name = page.getByLabel("Nombre", { exact: true });
  const spanish = page.getByLabel("Sobre ti, en español");
  const english = page.getByLabel("Sobre ti, en inglés");
  const words = `Presa ${crypto.randomUUID().slice(0, 6)}`;
  await name.fill(words);
  await spanish.fill(`${words} en español`);
  await english.fill(`${words} in English`);
  await english.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(2, 5));
  await wake();
  await expect(spanish).toHaveValue(`${words} en español`);
  await expect(english).toHaveValue(`${words} in English`);
  expect(
    await english.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]),
  ).toEqual([2, 5]);
  await page.getByRole("button", { name: "Guardar" }).first().click();
  await expect(page.getByText("Perfil guardado.")).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue(words);
  await expect(spanish).toHaveValue(`${words} en español`);
  await expect(english).toHaveValue(`${words} in English`);
});

test("the words of a menu typed before the page is alive outlive the next change", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const wake = await openAsleep(page, "/admin/navigation?menu=main&locale=en");
  const label = page.getByLabel("Palabras").first();
  const words = `Weir ${crypto.randomUUID().slice(0, 6)}`;
  await label.fill(words);
  await wake();
  await page.getByRole("button", { name: "Añadir un enlace" }).click();
  await expect(label).toHaveValue(words);
  await expect(page.getByRole("button", { name: `Quitar «${words}»` })).toBeVisible();
});
