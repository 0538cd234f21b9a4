import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { createPost, deskEntry, openPost, uniqueWord } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";
import { untilListening } from "./pages/keyboard";

test.use({ locale: "es-ES", bypassCSP: true });

const lines = (page: Page, word: string) => page.getByRole("listitem").filter({ hasText: word });
const act = (page: Page, name: string) =>
  page.getByRole("toolbar", { name: "Con lo elegido" }).getByRole("button", { name, exact: true });

test("many entries are published, taken off, thrown away and brought back together", async ({
  page,
  signIn,
}) => {
  const word = uniqueWord("esclusa");
  await signIn("editor");
  for (const n of [1, 2, 3]) await createPost(page, `${word} ${n}`);
  const list = `/admin/entries/post?q=${word}`;
  await page.goto(list);
  await expect(lines(page, word)).toHaveCount(3);
  await choosePage(page);
  await expect(page.getByText("3 elegidas").first()).toBeVisible();
  await act(page, "Publicar").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveAccessibleName("Publicar las 3 elegidas");
  await dialog.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("3 publicadas.")).toBeVisible();
  await expect(lines(page, word).filter({ hasText: "Publicado" })).toHaveCount(3);
  expect((await page.request.get(`/blog/${word}-2`)).status()).toBe(200);

  await page.getByRole("checkbox", { name: `Elegir «${word} 1»` }).check();
  await act(page, "Publicar").click();
  await dialog.getByRole("button", { name: "Publicar" }).click();
  await expect(dialog).toHaveAccessibleName("Una se ha quedado como estaba");
  await expect(dialog.getByRole("listitem")).toContainText("No hay cambios que publicar.");
  await dialog.getByRole("button", { name: "Cerrar" }).last().click();

  await choosePage(page);
  await act(page, "Retirar").click();
  await expect(page.getByText("3 retiradas del sitio.")).toBeVisible();
  expect((await page.request.get(`/blog/${word}-2`)).status()).toBe(404);
  await page.getByRole("button", { name: "Deshacer" }).last().click();
  await expect(page.getByText("3 de vuelta en el sitio.")).toBeVisible();
  expect((await page.request.get(`/blog/${word}-2`)).status()).toBe(200);

  await choosePage(page);
  await act(page, "Tirar").click();
  await expect(page.getByText("3 están en la papelera.")).toBeVisible();
  await page.goto(`${list}&status=trashed`);
  await expect(page.getByText(/se borra del todo a los 30 días/)).toBeVisible();
  await expect(lines(page, word).first()).toContainText(/Se borra dentro de/);
  await choosePage(page);
  await act(page, "Restaurar").click();
  await expect(page.getByText("3 restauradas.")).toBeVisible();
  await page.goto(list);
  await expect(lines(page, word)).toHaveCount(3);
});

test("by keyboard alone: choose lines, give them to somebody else", async ({ page, signIn }) => {
  const word = uniqueWord("noria");
  const other = await signIn("author");
  await signIn("editor");
  for (const n of [1, 2]) await createPost(page, `${word} ${n}`);
  await page.goto(`/admin/entries/post?q=${word}&sort=title`);
  const first = page.getByRole("checkbox", { name: `Elegir «${word} 1»` });
  await untilListening(page);
  await page.getByRole("link", { name: `${word} 1` }).focus();
  await page.keyboard.press("x");
  await expect(first).toBeChecked();
  expect(await findFaults(page)).toEqual([]);
  await act(page, "Asignar").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const author = dialog.getByLabel("Quién firma");
  await expect(author).toBeFocused();
  await author.selectOption({ label: other.name });
  await dialog.getByRole("button", { name: "Asignar" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 asignada.")).toBeVisible();
  await expect(lines(page, `${word} 1`)).toContainText(other.name);
  await expect(page.getByRole("checkbox", { name: "Elegir toda la página" })).toBeVisible();
});

test("a list is saved under a name, shared by its address and forgotten", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const word = uniqueWord("azuda");
  await signIn("author");
  await createPost(page, `La ${word}`);
  await page.goto(`/admin/entries/post?q=${word}&status=draft`);
  const menu = page.getByRole("button", { name: "Vistas", exact: true });
  await menu.click();
  await page.getByRole("menuitem", { name: "Guardar esta vista" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Nombre")).toBeFocused();
  await page.keyboard.type("Lo de la azuda");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vista «Lo de la azuda» guardada.")).toBeVisible();
  const named = page.getByRole("button", { name: "Lo de la azuda", exact: true });
  await expect(named).toBeVisible();

  await page.goto("/admin/entries/post");
  await menu.click();
  await page.getByRole("menuitem", { name: "Lo de la azuda" }).click();
  await page.waitForURL(new RegExp(`q=${word}`));
  await expect(lines(page, word)).toHaveCount(1);
  const guest = await browser.newPage({ baseURL, locale: "es-ES" });
  await signIn("contributor", guest);
  await guest.goto(page.url());
  await expect(lines(guest, word)).toHaveCount(1);
  await expect(guest.getByRole("button", { name: "Vistas", exact: true })).toBeVisible();
  await guest.close();

  await named.click();
  await page.getByRole("menuitem", { name: "Olvidar «Lo de la azuda»" }).click();
  await expect(menu).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(named).toBeVisible();
});

test("an entry is duplicated from its list, and a translation told of its original", async ({
  page,
  signIn,
}) => {
  const word = uniqueWord("brocal");
  await signIn("editor");
  const id = await createPost(page, `El ${word}`);
  await page.goto(`/admin/entries/post?q=${word}`);
  const duplicate = page.getByRole("menuitem", { name: "Duplicar" });
  await expect(async () => {
    await page.getByRole("button", { name: `Más acciones para «El ${word}»` }).click();
    await expect(duplicate).toBeVisible({ timeout: 3000 });
  }).toPass();
  await duplicate.click();
  await expect(page.getByRole("textbox", { name: "Título" })).toHaveValue(`El ${word} (copia)`);

  const headers = { origin: process.env.SITE_URL ?? "" };
  const made = await page.request.post("/api/v1/entries", {
    headers,
    data: { type: "post", locale: "en", translationOf: id },
  });
  const translation = (await made.json()).id;
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { version: 1, title: `El ${word} hondo`, fields: {}, document };
  await page.request.put(`/api/v1/entries/${id}/draft`, { headers, data: draft });
  await page.goto(`/admin/entries/post?q=${word}&locale=en`);
  await expect(lines(page, word)).toContainText("El original ha cambiado");
  await page.goto(`/admin/entries/post/${translation}`);
  await expect(page.getByText(`«El ${word} hondo» ha cambiado desde`)).toBeVisible();
  await page.getByRole("button", { name: "Marcar como al día" }).click();
  await expect(page.getByText("Traducción al día")).toBeVisible();
  await expect(page.getByText("El original ha cambiado")).toHaveCount(0);
});

test("tags given in a list reach the desks that are open, beside what is typed there", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const word = uniqueWord("aceña");
  await signIn("editor");
  const id = await createPost(page, word);
  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  await signIn("editor", other);
  await openPost(other, id);
  const desk = deskEntry(other);
  await desk.text.click();
  await other.keyboard.type("Aquí sigo.");
  await desk.details.click();

  await page.goto(`/admin/entries/post?q=${word}`);
  await expect(lines(page, word)).toHaveCount(1);
  await choosePage(page);
  await act(page, "Etiquetar").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Poner").selectOption("HTTP");
  await dialog.getByRole("button", { name: "Etiquetar" }).click();
  await expect(page.getByText("1 etiquetada.")).toBeVisible();
  const tag = desk.dialog.getByRole("button", { name: "Quitar HTTP" });
  await expect(tag).toBeVisible();

  await other.keyboard.press("Escape");
  await desk.text.press("Control+End");
  await other.keyboard.type(" Y acabo.");
  await expect(desk.saved).toBeVisible();
  await other.reload();
  await expect(desk.text).toHaveText("Aquí sigo. Y acabo.");
  await desk.details.click();
  await expect(tag).toBeVisible();
  await other.close();
});

async function choosePage(page: Page) {
  const box = page.getByRole("checkbox", { name: "Elegir toda la página" });
  await expect(async () => {
    if (!(await box.isChecked())) await box.check({ timeout: 1000 });
    await expect(page.getByRole("toolbar", { name: "Con lo elegido" })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
}
