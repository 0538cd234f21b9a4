import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  createPost,
  deskEntry,
  documentOf,
  openPost,
  saveDraft,
  uniqueWord,
} from "./pages/desk-entry";

test.use({ locale: "es-ES" });

const undo = { name: "Deshacer", exact: true };
const takeBack = (page: Page) =>
  page.getByRole("region", { name: "Avisos" }).getByRole("button", undo).last().click();

test("a tag that was deleted comes back to what carried it, at once or later", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("manantial");
  const origin = { origin: process.env.SITE_URL ?? "" };
  const id = await createPost(page, `Del ${word}`);
  await page.goto("/admin/terms");
  await page.getByRole("button", { name: "Nueva etiqueta" }).click();
  await page.getByLabel("Nombre en español").fill(word);
  await page.getByRole("dialog").getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto(`/admin/entries/post/${id}`);
  await page.getByRole("button", { name: "Detalles", exact: true }).click();
  await page.getByRole("combobox", { name: "Etiquetas" }).fill(word);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Quitar ${word}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^Guardado a las/)).toBeVisible();
  await page.request.put(`/api/v1/entries/${id}/publication`, { headers: origin, data: {} });
  const address = `/tag/${word}`;
  expect((await request.get(address)).status()).toBe(200);

  await page.goto(`/admin/terms?q=${word}`);
  await expect(page.getByRole("link", { name: "1 artículo" })).toBeVisible();
  await page.getByRole("button", { name: `Eliminar «${word}»` }).click();
  await expect(
    page.getByText(`«${word}» está eliminada: 1 entrada se queda sin ella.`),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ninguna coincide" })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  await page.keyboard.press("Control+z");
  await expect(page.getByText(`«${word}» está de vuelta`)).toBeVisible();
  await expect(page.getByRole("link", { name: "1 artículo" })).toBeVisible();
  expect((await request.get(address)).status()).toBe(200);

  await page.getByRole("button", { name: `Eliminar «${word}»` }).click();
  await expect(page.getByRole("heading", { name: "Ninguna coincide" })).toBeVisible();
  await page.goto(`/admin/terms?deleted=1&q=${word}`);
  await page.getByRole("button", { name: `Recuperar «${word}»` }).click();
  await expect(page.getByRole("button", { name: `Recuperar «${word}»` })).toBeHidden();
  expect((await request.get(address)).status()).toBe(200);
});

test("what is announced can be undone for long enough, and waits while it has the focus", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const title = `Hoja ${uniqueWord("suelta")}`;
  await createPost(page, title);
  await page.clock.install();
  await page.goto(`/admin/entries/post?q=${encodeURIComponent(title)}`);
  await page.getByRole("button", { name: `Más acciones para «${title}»` }).click();
  await page.getByRole("menuitem", { name: "Tirar a la papelera" }).click();
  const notices = page.getByRole("region", { name: "Avisos" });
  await expect(notices).toHaveAttribute("aria-live", "polite");
  await expect(notices.getByText(`«${title}» está en la papelera.`)).toBeVisible();
  // Real time passes too.
  await page.clock.runFor(10_000);
  await notices.getByRole("button", undo).focus();
  await page.clock.runFor(60_000);
  await notices.getByRole("button", undo).press("Enter");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});

test("a menu that was saved can be put back as it was", async ({ page, signIn, sql }) => {
  await signIn("editor");
  const before = await sql`select label, href from navigation_items
    where menu = 'footer' and locale = 'es' order by position`;
  await page.goto("/admin/navigation?menu=footer&locale=es");
  const words = page.getByRole("textbox", { name: "Palabras" });
  const label = uniqueWord("Pie");
  await expect(async () => {
    await words.first().fill(label);
    await expect(page.getByText("Hay cambios sin guardar.")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: `Quitar «${label}»` }).click();
  await page.getByRole("region", { name: "Avisos" }).getByRole("button", undo).click();
  await expect(words.first()).toHaveValue(label);
  await page.getByRole("button", { name: "Guardar el menú" }).click();
  await expect(page.getByText("Menú guardado.")).toBeVisible();
  await page.getByRole("region", { name: "Avisos" }).getByRole("button", undo).last().click();
  await expect(page.getByText("El menú vuelve a estar como antes.")).toBeVisible();
  await expect(words.first()).toHaveValue(String(before[0]?.label));
  const after = await sql`select label, href from navigation_items
    where menu = 'footer' and locale = 'es' order by position`;
  expect([...after]).toEqual([...before]);
});

test("what goes off the site from its own page comes back as it was, with its dates", async ({
  page,
  request,
  sql,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("meandro");
  const id = await createPost(page, `El ${word}`);
  const headers = { origin: process.env.SITE_URL ?? "" };
  const publish = (data: object) =>
    page.request.put(`/api/v1/entries/${id}/publication`, { headers, data });
  const dates = async () =>
    (
      await sql`select published_at, unpublish_at, published_revision_id from entries where id = ${id}`
    )[0];
  const address = `/blog/el-${word}`;
  const { more } = deskEntry(page);

  await publish({ at: "2999-05-04T10:00:00Z", unpublishAt: "2999-06-04T10:00:00Z" });
  const scheduled = await dates();
  await openPost(page, id);
  await more.click();
  await page.getByRole("menuitem", { name: "Cancelar la programación" }).click();
  await expect(page.getByText("Programación cancelada")).toBeVisible();
  expect((await dates())?.published_at).toBeNull();
  await takeBack(page);
  await expect(page.getByText("Vuelve a estar programado")).toBeVisible();
  await expect(page.getByText(/^Programado para el/)).toBeVisible();
  expect(await dates()).toEqual(scheduled);

  await publish({ unpublishAt: "2999-06-04T10:00:00Z" });
  const published = await dates();
  await page.reload();
  expect((await request.get(address)).status()).toBe(200);
  await more.click();
  await page.getByRole("menuitem", { name: "Retirar del sitio" }).click();
  await expect(page.getByText("Retirado del sitio")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  await takeBack(page);
  await expect(page.getByText("De vuelta en el sitio")).toBeVisible();
  expect((await request.get(address)).status()).toBe(200);
  expect(await dates()).toEqual(published);
});

test("schedules cancelled from a list, and entries given to another, go back to where they were", async ({
  page,
  browser,
  baseURL,
  sql,
  signIn,
}) => {
  const elsewhere = await browser.newPage({ baseURL });
  const other = await signIn("author", elsewhere);
  await elsewhere.close();
  const editor = await signIn("editor");
  const word = uniqueWord("esclusa");
  const id = await createPost(page, `La ${word}`);
  await page.request.put(`/api/v1/entries/${id}/publication`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { at: "2999-05-04T10:00:00Z" },
  });
  const row = async () => (await sql`select * from entries where id = ${id}`)[0];
  await page.goto(`/admin/entries/post?q=${word}`);
  const choose = page.getByRole("checkbox", { name: `Elegir «La ${word}»` });
  const acts = page.getByRole("toolbar", { name: "Con lo elegido" });
  await expect(async () => {
    await choose.check();
    await expect(acts).toBeVisible({ timeout: 1000 });
  }).toPass();
  await acts.getByRole("button", { name: "Retirar" }).click();
  await expect(page.getByText("1 retirada del sitio.")).toBeVisible();
  expect((await row())?.published_at).toBeNull();
  await takeBack(page);
  await expect(page.getByText("1 de vuelta en el sitio.")).toBeVisible();
  expect((await row())?.published_at).toEqual(new Date("2999-05-04T10:00:00Z"));

  await choose.check();
  await acts.getByRole("button", { name: "Asignar" }).click();
  await page.getByRole("dialog").getByLabel("Quién firma").selectOption({ label: other.name });
  await page.getByRole("dialog").getByRole("button", { name: "Asignar" }).click();
  await expect(page.getByText("1 asignada.")).toBeVisible();
  expect((await row())?.author_id).toBe(other.id);
  await takeBack(page);
  await expect.poll(async () => (await row())?.author_id).toBe(editor.id);
});

test("a text that was sent back waits again, and a request taken back too", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const writing = await browser.newPage({ baseURL, locale: "es-ES" });
  await signIn("contributor", writing);
  const id = await createPost(writing, uniqueWord("Ribazo "));
  await writing.request.put(`/api/v1/entries/${id}/review`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { note: "Mira el final." },
  });
  await signIn("editor");
  await openPost(page, id);
  await page.getByRole("button", { name: "Devolver", exact: true }).click();
  const { dialog, act } = deskEntry(page);
  await dialog.getByLabel("Qué le falta").fill("Nada, me he equivocado.");
  await act("Devolver").click();
  await expect(page.getByText("Nada, me he equivocado.")).toBeVisible();
  await takeBack(page);
  await expect(page.getByText("Vuelve a esperar revisión")).toBeVisible();
  await expect(page.getByText("Mira el final.")).toBeVisible();

  await openPost(writing, id);
  await expect(writing.getByText("Mira el final.")).toBeVisible();
  await deskEntry(writing).more.click();
  await writing.getByRole("menuitem", { name: "Retirar la petición de revisión" }).click();
  await expect(writing.getByText("Petición retirada")).toBeVisible();
  await takeBack(writing);
  await expect(writing.getByText(/^Pediste revisión/)).toBeVisible();
  await writing.goto("/admin/notices");
  await expect(writing.getByRole("heading", { name: "No hay avisos" })).toBeVisible();
  await writing.close();
});

test("a comment that was resolved or deleted, and words let go, are brought back", async ({
  page,
  sql,
  signIn,
}) => {
  const editor = await signIn("editor");
  const title = uniqueWord("Cauce ");
  const id = await createPost(page, title);
  await saveDraft(page, id, { title, document: documentOf("El río sube.") });
  const said = await page.request.post(`/api/v1/entries/${id}/comments`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: { quote: "El río", words: "¿Cuál?" },
  });
  expect(said.status()).toBe(201);
  await sql`insert into draft_losses (entry_id, place, text, typed_by)
    values (${id}, 'document', 'Un renglón perdido', ${editor.id})`;
  await openPost(page, id);
  await page.getByRole("button", { name: "Comentarios", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Comentarios" });
  const thread = panel.getByRole("list", { name: "Comentarios" }).locator("> li");
  const within = () => panel.evaluate((element) => element.contains(document.activeElement));

  await thread.getByRole("button", { name: "Dar por resuelto" }).press("Enter");
  await expect(page.getByText("Comentario resuelto.")).toBeVisible();
  await expect(thread).toHaveCount(0);
  await expect.poll(within).toBe(true);
  await page.keyboard.press("Control+z");
  await expect(thread).toContainText("¿Cuál?");

  await thread.getByRole("button", { name: /^Borrar el comentario de/ }).press("Enter");
  await expect(page.getByText("Comentario borrado.")).toBeVisible();
  await expect(thread).toHaveCount(0);
  await expect.poll(within).toBe(true);
  await page.keyboard.press("Control+z");
  await expect(thread).toContainText("¿Cuál?");

  const offered = page.getByText("Un renglón perdido");
  await page.getByRole("button", { name: "Dejarlo fuera" }).click();
  await expect(offered).toBeHidden();
  await takeBack(page);
  await expect(offered).toBeVisible();
});
