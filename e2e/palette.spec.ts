import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { openPalette } from "./pages/keyboard";

test.use({ locale: "es-ES" });

const palette = (page: Page) => page.getByRole("dialog", { name: "Buscar y hacer" });
const field = (page: Page) => palette(page).getByRole("combobox");
const options = (page: Page) => palette(page).getByRole("option");

test("an entry is found by part of its title and opened by keys alone; it is then recent", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const word = uniqueWord("aliviadero");
  const id = await openNewPost(page, `El ${word} viejo`);
  await expect(deskEntry(page).saved).toBeVisible();
  await page.goto("/admin");
  const home = page.getByRole("link", { name: "Páginas" }).first();
  await home.focus();
  await openPalette(page);
  await page.keyboard.type(`${word.toUpperCase()} viejo`);
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toHaveAccessibleName(/^El .* viejo ?Artículo, español, borrador$/);
  await expect(field(page)).toHaveAttribute("aria-activedescendant", /.+/);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(id));
  await expect(palette(page)).toBeHidden();

  await page.goto("/admin/media");
  await openPalette(page);
  await expect(palette(page).getByRole("group", { name: "Lo último" })).toContainText(word);
  await expect(options(page).first()).toContainText(word);
});

test("arrows go round, Escape closes, and the focus is back where it was", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  await page.goto("/admin/terms");
  const before = page.getByRole("button", { name: "Nueva etiqueta" });
  await before.focus();
  await openPalette(page);
  await page.keyboard.type("tema");
  const chosen = palette(page).getByRole("option", { selected: true });
  await expect(chosen).toHaveAccessibleName("Tema claro");
  await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveAccessibleName("Tema del sistema");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toHaveAccessibleName("Tema oscuro");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(before).toBeFocused();
  await openPalette(page);
  await page.keyboard.type("zzzzzz");
  await expect(palette(page).getByRole("status")).toHaveText("Nada responde a «zzzzzz»");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Escape");
  await expect(before).toBeFocused();
});

test("each role is offered what it may reach", async ({ page, browser, baseURL, signIn }) => {
  const admin = await signIn("admin");
  await openPalette(page);
  await page.keyboard.type(admin.email);
  await expect(options(page)).toHaveAccessibleName(new RegExp(admin.email));
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/admin/people/${admin.id}`));

  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  await signIn("contributor", other);
  await openPalette(other);
  await other.keyboard.type(admin.email);
  await expect(palette(other).getByRole("status")).toHaveText(/^Nada responde/);
  await field(other).fill("ajustes");
  await expect(palette(other).getByRole("status")).toHaveText(/^Nada responde/);
  await other.close();
});

test("what the page at hand offers is there: an entry is published by name", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("compuerta");
  await openNewPost(page, `La ${word}`);
  const entry = deskEntry(page);
  await entry.text.click();
  await page.keyboard.type("Se abre y se cierra.");
  await openPalette(page);
  await expect(palette(page).getByRole("group", { name: "En esta página" })).toBeVisible();
  await page.keyboard.type("publicar");
  await page.keyboard.press("Enter");
  await entry.act("Publicar").click();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();
  expect((await request.get(`/blog/la-${word}`)).status()).toBe(200);

  await page.goto("/admin");
  await openPalette(page);
  await expect(palette(page).getByRole("group", { name: "En esta página" })).toBeHidden();
});

test("the keys that are told of are those that work, and can be turned off for good", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const { email } = await signIn("editor");
  await page.goto("/admin/entries/post");
  const help = page.getByRole("dialog", { name: "Atajos de teclado" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(help.getByRole("region", { name: "En las listas" })).toContainText(
    "Bajar por la lista",
  );
  await expect(help.getByRole("region", { name: "Ir a" })).toContainText("Etiquetas");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  // The second key belongs to the first only if it follows it soon.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL(/\/admin\/terms$/, { timeout: 5000 });
  }).toPass();

  const search = page.getByRole("searchbox", { name: "Buscar por nombre" });
  await expect(search).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 1000 });
  }).toPass();
  await search.fill("");
  await page.keyboard.type("?gi");
  await expect(search).toHaveValue("?gi");
  await expect(help).toBeHidden();

  await search.blur();
  await page.keyboard.press("?");
  const single = help.getByRole("switch", { name: /^Usar teclas sueltas/ });
  await single.uncheck();
  await expect(single).toHaveAttribute("aria-busy", "false");
  await expect(single).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(/\/admin\/terms/);
  expect(email).toContain("@");

  const elsewhere = await browser.newPage({
    baseURL,
    storageState: await page.context().storageState(),
  });
  await elsewhere.goto("/admin/terms");
  await openPalette(elsewhere);
  await elsewhere.keyboard.type("atajos");
  await elsewhere.keyboard.press("Enter");
  await expect(elsewhere.getByRole("switch", { name: /^Usar teclas sueltas/ })).not.toBeChecked();
  await elsewhere.close();
});
