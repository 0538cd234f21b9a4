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

const open = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function writePost(page: Page, ...paragraphs: string[]) {
  const title = uniqueWord("Crecida ");
  const id = await createPost(page, title);
  await saveDraft(page, id, { title, document: documentOf(...paragraphs) });
  return { id, title };
}

test("a version is kept by name and by keys, compared with the draft, and restored", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const { id, title } = await writePost(page, "El río sube despacio.", "Y no pasa nada más.");
  await openPost(page, id);
  await open(page, "Historial");
  const panel = page.getByRole("complementary", { name: "Historial" });
  await expect(panel.getByText("Todavía no hay versiones", { exact: false })).toBeVisible();
  await panel.getByLabel("Nombre de la versión").fill("Antes de la crecida");
  await panel.getByRole("button", { name: "Guardar una versión" }).click();
  await expect(page.getByText("Versión 1 guardada")).toBeVisible();
  const versions = panel.getByRole("list", { name: "Versiones" });
  await expect(versions.getByRole("listitem")).toHaveCount(1);

  const { text } = deskEntry(page);
  await text.getByText("El río sube despacio.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Y llueve.");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("Versión 2 guardada")).toBeVisible();
  await expect(versions.getByRole("listitem")).toHaveCount(2);

  await versions.getByRole("link", { name: /Antes de la crecida/ }).click();
  await expect(page.getByRole("heading", { name: `Historial de «${title}»` })).toBeVisible();
  await expect(page.getByRole("heading", { name: "De la versión 1 al borrador" })).toBeVisible();
  const comparison = page.getByRole("article");
  await expect(comparison.getByRole("insertion")).toHaveText(" Y llueve.");
  await expect(comparison.getByRole("deletion")).toHaveCount(0);

  await page.getByRole("button", { name: "Restaurar la versión 1" }).click();
  await expect(text).toBeVisible();
  await expect(text).not.toContainText("Y llueve.");
  await expect(text).toContainText("El río sube despacio.");
  await open(page, "Historial");
  await expect(versions.getByRole("listitem").first()).toContainText("Restaurada");
  await expect(versions.getByRole("listitem").first()).toContainText("A partir de la versión 1");
});

test("any two versions are chosen and told apart by words and blocks, title and fields", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const { id, title } = await writePost(page, "Uno se queda.", "Este se va para siempre.");
  const origin = process.env.SITE_URL ?? "";
  const keep = (name: string) =>
    page.request.post(`/api/v1/entries/${id}/revisions`, { headers: { origin }, data: { name } });
  expect((await keep("Primera")).status()).toBe(201);
  await saveDraft(page, id, {
    title: `${title} grande`,
    fields: { excerpt: "Una entradilla nueva." },
    document: documentOf("Uno se queda.", "Algo del todo distinto llega aquí."),
  });
  expect((await keep("Segunda")).status()).toBe(201);

  await page.goto(`/admin/entries/post/${id}/history`);
  await page.getByRole("radio", { name: "Antes: Versión 1" }).check();
  await page.getByRole("radio", { name: "Después: Versión 2" }).check();
  await page.getByRole("button", { name: "Comparar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "De la versión 1 a la versión 2" })).toBeVisible();
  await expect(page.getByText("1 bloque añadido, 1 eliminado")).toBeVisible();
  const comparison = page.getByRole("article");
  await expect(comparison.getByRole("heading", { level: 3 }).getByRole("insertion")).toHaveText(
    " grande",
  );
  await expect(comparison.getByText("Una entradilla nueva.")).toBeVisible();
  await expect(comparison.getByText("Eliminado", { exact: false }).first()).toBeVisible();
  await expect(comparison.getByText("Añadido", { exact: false }).first()).toBeVisible();

  await page.getByRole("radio", { name: "Antes: Versión 2" }).check();
  await page.getByRole("radio", { name: "Después: Versión 1" }).check();
  await page.getByRole("button", { name: "Comparar", exact: true }).click();
  await expect(comparison.getByRole("heading", { level: 3 }).getByRole("deletion")).toHaveText(
    " grande",
  );
});

test("history is turned page by page after ten thousand versions", async ({
  page,
  sql,
  signIn,
}) => {
  await signIn("editor");
  const { id } = await writePost(page, "Uno.");
  await sql`insert into revisions (entry_id, number, kind, title, fields, document, created_at)
    select ${id}, n, 'automatic', title, fields, document, now() - (10001 - n) * interval '11 minutes'
    from drafts, generate_series(1, 10000) as n where entry_id = ${id}`;
  await page.goto(`/admin/entries/post/${id}/history?before=32`);
  const versions = page.getByRole("list", { name: "Versiones" });
  await expect(versions.getByText(/^Versión 31 /)).toBeVisible();
  await page.getByRole("link", { name: "Más antiguas" }).click();
  await expect(versions.getByText(/^Versión 1 /)).toBeVisible();
  await expect(page.getByRole("link", { name: "Más antiguas" })).toHaveCount(0);
  await page.getByRole("link", { name: "Las más nuevas" }).click();
  await expect(versions.getByText(/^Versión 10000 /)).toBeVisible();
});

test("what is not there has no history, and strangers find nothing", async ({ page, signIn }) => {
  await signIn("editor");
  const { id } = await writePost(page, "Uno.");
  const there = await page.goto(`/admin/entries/post/${id}/history`);
  expect(there?.status()).toBe(200);
  for (const path of [
    `post/${crypto.randomUUID()}/history`,
    `page/${id}/history`,
    `post/${id}/x`,
  ]) {
    expect((await page.request.get(`/admin/entries/${path}`)).status(), path).toBe(404);
  }
  await page.context().clearCookies();
  expect((await page.request.get(`/admin/entries/post/${id}/history`)).status()).toBe(404);
});
