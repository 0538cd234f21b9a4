import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { makePicture } from "./pages/picture";
import { listSmallTargets, openPhone, widthBeyond } from "./pages/touch";

/** As when the keyboard of the phone comes up: the window stays, the part one sees does not. */
async function raiseKeyboard(page: Page, height: number) {
  await page.evaluate((covered) => {
    const view = window.visualViewport;
    if (!view) return;
    Object.defineProperty(view, "height", {
      configurable: true,
      get: () => window.innerHeight - covered,
    });
    view.dispatchEvent(new Event("resize"));
  }, height);
}

test("on a phone one signs in, writes, adds a photo, publishes and sees it", async ({
  browser,
  baseURL,
  signIn,
}) => {
  test.setTimeout(300_000);
  const page = await openPhone(browser, baseURL);
  await signIn("author", page);
  const entry = deskEntry(page);
  const bar = page.getByRole("navigation", { name: "Secciones" });
  await bar.getByRole("link", { name: "Artículos" }).tap();
  await page.waitForURL(/\/admin\/entries\/post$/);
  await page.getByRole("button", { name: "Nuevo artículo" }).tap();
  await page.waitForURL(/\/post\/[0-9a-f-]{36}/);
  const word = uniqueWord("crecida");
  await expect(entry.text).toBeVisible();
  await entry.title.tap();
  await expect(entry.title).toBeFocused();
  await page.keyboard.type(`La ${word}`);
  await entry.text.tap();
  await expect(entry.text).toBeFocused();
  await page.keyboard.type("Escrita con el pulgar.");
  await page.keyboard.press("Enter");
  expect(await widthBeyond(page), "the editor is no wider than the window").toBeLessThanOrEqual(0);

  await page.getByRole("button", { name: /de la mediateca$/ }).tap();
  const chooser = page.waitForEvent("filechooser");
  await entry.dialog.getByText("Subir archivos").tap();
  await (await chooser).setFiles({
    name: `${word}.png`,
    mimeType: "image/png",
    buffer: await makePicture(word),
  });
  await entry.dialog.getByLabel("Texto alternativo en español").fill("Un río crecido");
  await entry.act("Usar esta imagen").tap();
  await expect(entry.dialog).toBeHidden();
  await expect(entry.text.locator("img")).toBeVisible();

  await entry.publish.tap();
  await entry.act("Publicar").tap();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();
  await entry.more.tap();
  await page.getByRole("menuitem", { name: "Ver en el sitio" }).tap();
  await page.waitForURL(`**/blog/la-${word}`);
  await expect(page.getByRole("heading", { name: `La ${word}`, level: 1 })).toBeVisible();
  await expect(page.getByText("Escrita con el pulgar.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Un río crecido" })).toBeVisible();
  await page.close();
});

test("the buttons of the text lie upon the keyboard, and the desk's bar comes back afterwards", async ({
  browser,
  baseURL,
  signIn,
}) => {
  const page = await openPhone(browser, baseURL);
  await signIn("author", page);
  await openNewPost(page, "Teclado");
  const entry = deskEntry(page);
  const bar = page.getByRole("navigation", { name: "Secciones" });
  const toolbar = page.getByRole("toolbar", { name: "Formato del texto" });
  await expect(bar).toBeHidden();
  await expect(entry.publish).toBeVisible();
  await entry.text.tap();
  await raiseKeyboard(page, 280);
  await expect(entry.publish).toBeHidden();
  const bottom = async () => {
    const box = await toolbar.boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0));
  };
  await expect.poll(bottom).toBe(664 - 280);
  await toolbar.getByRole("button", { name: "Negrita" }).tap();
  await page.keyboard.type("Fuerte");
  await expect(entry.text.getByRole("strong")).toHaveText("Fuerte");
  await raiseKeyboard(page, 0);
  await expect(entry.publish).toBeVisible();
  await page.getByRole("link", { name: "Volver a la lista" }).tap();
  await page.waitForURL(/\/admin\/entries\/post$/);
  await expect(bar).toBeVisible();
  await page.close();
});

test("everything is found with the thumb, in the palette too", async ({
  browser,
  baseURL,
  signIn,
}) => {
  const page = await openPhone(browser, baseURL);
  await signIn("editor", page);
  const bar = page.getByRole("navigation", { name: "Secciones" });
  const search = page.getByRole("combobox");
  await expect(async () => {
    const button = bar.getByRole("button", { name: "Buscar", exact: true });
    if (!(await search.isVisible())) await button.tap({ timeout: 2000 });
    await expect(search).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type("etiquetas");
  await page.getByRole("option", { name: /^Etiquetas/ }).tap();
  await page.waitForURL(/\/admin\/terms$/);
  await bar.getByRole("button", { name: "Más" }).tap();
  await page.getByRole("region", { name: "Todas las secciones" }).getByText("Navegación").tap();
  await page.waitForURL(/\/admin\/navigation$/);
  await page.close();
});

test("a thumb misses nothing: targets of 44 px on every list and in the editor", async ({
  browser,
  baseURL,
  signIn,
}) => {
  test.setTimeout(300_000);
  const page = await openPhone(browser, baseURL);
  await signIn("admin", page);
  const small: Record<string, string[]> = {};
  const look = async (what: string) => {
    const found = await listSmallTargets(page);
    if (found.length > 0) small[what] = found;
  };
  for (const address of [
    ...["/admin", "/admin/entries/post", "/admin/entries/page", "/admin/media", "/admin/terms"],
    ...["/admin/navigation", "/admin/channels", "/admin/people", "/admin/settings", "/account"],
    ...["/admin/activity", "/admin/notices", "/admin/people/new"],
  ]) {
    await page.goto(address);
    await look(address);
  }
  await openNewPost(page, "Pulgar");
  const entry = deskEntry(page);
  await look("the editor");
  await entry.details.tap();
  await expect(entry.dialog).toBeVisible();
  await look("the details");
  await page.keyboard.press("Escape");
  await entry.publish.tap();
  await expect(entry.act("Publicar")).toBeVisible();
  await look("publishing");
  expect(small).toEqual({});
  await page.close();
});
