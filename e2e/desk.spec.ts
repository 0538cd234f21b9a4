import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { untilListening } from "./pages/keyboard";

test.use({ locale: "es-ES" });

const entries = ["/admin/entries/post", "/admin/entries/page"];
const forAll = ["/admin", ...entries, "/admin/media", "/admin/channels"];
const forEditors = ["/admin/navigation", "/admin/terms"];
const forAdmins = ["/admin/people", "/admin/settings", "/admin/activity"];
const nothing = ["/admin/nada", "/admin/entries/nada", "/admin/entries/post/nada"];

test("strangers find no desk, however they ask", async ({ request }) => {
  for (const address of [...forAll, ...forEditors, ...forAdmins, ...nothing]) {
    const plain = await request.get(address);
    expect(plain.status(), address).toBe(404);
    expect(await plain.text()).toContain("<h1");
    expect((await request.head(address)).status(), address).toBe(404);
    const crafted = await request.get(address, {
      headers: { rsc: "1", "next-router-prefetch": "1" },
    });
    expect(crafted.status(), `${address} as flight data`).toBe(404);
    expect(await crafted.text()).not.toContain("desk-rail");
  }
});

test("people find what their role reaches, and nothing else", async ({ page, signIn }) => {
  const status = async (address: string) => (await page.request.get(address)).status();
  await signIn("author");
  for (const address of forAll) expect(await status(address), address).toBe(200);
  for (const address of [...forEditors, ...forAdmins, ...nothing]) {
    expect(await status(address), address).toBe(404);
  }
  await page.goto("/admin");
  const sections = page.getByRole("navigation", { name: "Secciones" }).first();
  await expect(sections.getByRole("link", { name: "Archivos" })).toBeVisible();
  await expect(sections.getByRole("link", { name: "Ajustes" })).toHaveCount(0);
  await page.goto("/admin/settings");
  await expect(page.getByRole("heading", { name: "Aquí no hay nada" })).toBeVisible();
});

test("by keyboard alone: create, find, throw away, take back", async ({ page, signIn }) => {
  await signIn("editor");
  const title = `Vado ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/admin/entries/post");
  await expect(page.getByRole("heading", { name: "Artículos" })).toBeVisible();
  const editor = /\/admin\/entries\/post\/[0-9a-f-]{36}/;
  await untilListening(page);
  await page.keyboard.press("c");
  await page.waitForURL(editor);
  await expect(page.getByRole("textbox", { name: "Texto" })).toBeVisible();
  await page.getByRole("textbox", { name: "Título" }).fill(title);
  await expect(page.getByText(/^Guardado a las/)).toBeVisible();

  await page.goto("/admin/entries/post");
  const search = page.getByRole("searchbox", { name: "Buscar por título" });
  await untilListening(page);
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await page.keyboard.type(title.toUpperCase());
  // The list follows the typing in steps.
  await page.waitForURL((url) => url.searchParams.get("q") === title.toUpperCase());
  await expect(page.getByRole("listitem").filter({ hasText: title })).toHaveCount(1);

  await page.getByRole("button", { name: `Más acciones para «${title}»` }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Tirar a la papelera" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`«${title}» está en la papelera.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nada coincide" })).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: title })).toBeVisible();

  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: title })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(editor);
});

test("keys of one letter can be turned off", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/admin/entries/post");
  await page.getByRole("button", { name: "Ver los atajos" }).click();
  const single = page.getByRole("switch", { name: /^Usar teclas sueltas/ });
  await single.uncheck();
  await expect(single).toHaveAttribute("aria-busy", "false");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
});

test("lists are searched and turned without JavaScript", async ({ browser, signIn, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: "es-ES" });
  await signIn("author", await context.newPage());
  const plain = await browser.newContext({
    baseURL,
    locale: "es-ES",
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const page = await plain.newPage();
  await page.goto("/admin/entries/post");
  await page.getByRole("searchbox").fill("historia del 404");
  await page.getByRole("button", { name: "Aplicar" }).click();
  await expect(page).toHaveURL(/q=historia/);
  await expect(page.getByRole("link", { name: "Breve historia del 404" })).toBeVisible();
  await page.getByRole("link", { name: /^Borradores/ }).click();
  await expect(page.getByRole("heading", { name: "Nada coincide" })).toBeVisible();
  await page.goto("/admin/entries/post");
  await page.getByRole("button", { name: "Nuevo artículo" }).click();
  await expect(page).toHaveURL(/\/admin\/entries\/post\/[0-9a-f-]{36}/);
  await plain.close();
  await context.close();
});

test("a page is moved in the tree by keyboard, and its address follows", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  await createPage(page, "Azud");
  const lower = await createPage(page, "Noria");
  await page.goto("/admin/entries/page");
  const link = page.getByRole("link", { name: lower, exact: true });
  const line = page.getByRole("listitem").filter({ has: link });
  await untilListening(page);
  await link.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(line).toContainText(/Nivel 2 \/[^/]+\/[^/]+/);
  await expect(link).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(line).toContainText("Nivel 1 /");
  await expect(link).toBeFocused();
});

test("the desk speaks the other language when asked, and folds", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/admin");
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Fold the menu" }).click();
  await expect(page.getByRole("button", { name: "Unfold the menu" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Unfold the menu" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Posts" }).first()).toBeVisible();
});

test("the list of the first day is hidden and shown again", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/admin");
  await page.getByRole("button", { name: "Ocultar la lista" }).click();
  await expect(page.getByText("La lista del primer día está oculta.")).toBeVisible();
  await page.getByRole("button", { name: "Mostrar la lista del primer día" }).click();
  await expect(page.getByRole("heading", { name: "El primer día" })).toBeVisible();
});

async function createPage(page: Page, word: string): Promise<string> {
  const title = `${word} ${crypto.randomUUID().slice(0, 6)}`;
  await page.goto("/admin/entries/page");
  await page.getByRole("button", { name: "Nueva página" }).click();
  await page.waitForURL(/\/admin\/entries\/page\/[0-9a-f-]{36}/);
  await expect(page.getByRole("textbox", { name: "Texto" })).toBeVisible();
  await page.getByRole("textbox", { name: "Título" }).fill(title);
  await expect(page.getByText(/^Guardado a las/)).toBeVisible();
  return title;
}
