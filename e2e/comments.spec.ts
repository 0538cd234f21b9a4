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
test.describe.configure({ timeout: 240_000 });

const first = "El río sube despacio esta noche.";

async function writePost(page: Page) {
  const title = uniqueWord("Crecida ");
  const id = await createPost(page, title);
  await saveDraft(page, id, { title, document: documentOf(first, "Y no pasa nada más.") });
  return id;
}

/** Selects the first words of the text by keys. */
async function selectWords(page: Page, count: number) {
  await deskEntry(page).text.getByText(first).click();
  await page.keyboard.press("Home");
  for (let n = 0; n < count; n += 1) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
}

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Comentarios" });
const threadsOf = (page: Page) =>
  panelOf(page).getByRole("list", { name: "Comentarios" }).locator("> li");

test("a selection is commented by keys, followed through edits, answered and resolved", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const id = await writePost(page);
  await openPost(page, id);
  await selectWords(page, 2);
  await page.keyboard.press("ControlOrMeta+Alt+m");
  const field = panelOf(page).getByLabel("Comentario", { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type("¿Cuál de todos?");
  await page.keyboard.press("ControlOrMeta+Enter");
  const thread = threadsOf(page).first();
  await expect(thread).toContainText("¿Cuál de todos?");
  const { text } = deskEntry(page);
  await expect(text.locator(".commented")).toHaveText(/^El río ?$/);

  await text.getByText(first).click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Dicen que ");
  await expect(text.locator(".commented")).toHaveText(/^El río ?$/);

  await thread.getByRole("button", { name: /^Ir al texto/ }).focus();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe("El río");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(thread).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await expect(thread.getByRole("button", { name: /^Ir al texto/ })).toBeFocused();

  await thread.getByRole("button", { name: "Responder", exact: true }).click();
  await thread.getByRole("textbox").fill("El de siempre.");
  await thread.getByRole("button", { name: "Enviar la respuesta" }).click();
  await expect(thread.getByRole("listitem")).toHaveCount(2);
  await thread.getByRole("button", { name: "Dar por resuelto" }).click();
  await expect(threadsOf(page)).toHaveCount(0);
  await expect(text.locator(".commented")).toHaveCount(0);
  await panelOf(page).getByRole("button", { name: "Ver el resuelto" }).click();
  await threadsOf(page).first().getByRole("button", { name: "Reabrir" }).click();
  await expect(text.locator(".commented")).toHaveText(/^El río ?$/);
});

/** What the page asks for at its next frame comes later, as on a busy machine. */
const withLateFrames = (page: Page) =>
  page.evaluate(() => {
    const next = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => next(() => setTimeout(draw, 50, performance.now()));
  });

test("whoever is mentioned is told in the admin, finds the text and may delete only their own", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  const reader = await signIn("author", other);
  await signIn("editor");
  const id = await writePost(page);
  await openPost(page, id);
  await selectWords(page, 2);
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await expect(panelOf(page).getByLabel("Comentario", { exact: true })).toBeFocused();
  await page.keyboard.type(`Mira esto, @${reader.name.slice(0, 11)}`);
  await expect(page.getByRole("option", { name: reader.name })).toBeVisible();
  await withLateFrames(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("por favor");
  await expect(page.getByRole("textbox", { name: "Comentario", exact: true })).toHaveValue(
    `Mira esto, @${reader.name} por favor`,
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(threadsOf(page)).toHaveCount(1);

  await expect(async () => {
    await other.goto("/admin/notices");
    const first = other.getByText("te menciona", { exact: false }).first();
    await expect(first).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(other.getByText(`Mira esto, @${reader.name} por favor`)).toBeVisible();
  await other
    .getByRole("link", { name: /te menciona/ })
    .first()
    .click();
  await other.waitForURL(new RegExp(`/post/${id}`));
  const theirs = threadsOf(other).first();
  await expect(theirs).toContainText("Mira esto");
  await expect(theirs.getByRole("button", { name: "Ir al texto: «El río»" })).toBeFocused();
  await expect(theirs).toHaveAttribute("aria-current", "true");
  await expect(panelOf(other).getByRole("status")).toHaveText(/sobre «El río»: Mira esto/);
  await expect(other).toHaveURL(new RegExp(`/post/${id}$`));
  await expect(other.locator(".commented")).toHaveText(/^El río ?$/);
  await expect(theirs.getByRole("button", { name: /^Borrar/ })).toHaveCount(0);
  await theirs.getByRole("button", { name: "Responder", exact: true }).click();
  await theirs.getByRole("textbox").fill("Visto.");
  await theirs.getByRole("button", { name: "Enviar la respuesta" }).click();
  await expect(theirs.getByRole("listitem")).toHaveCount(2);
  await theirs.getByRole("button", { name: `Borrar el comentario de ${reader.name}` }).click();
  await expect(theirs.getByText("Comentario borrado", { exact: true })).toBeVisible();

  const mine = threadsOf(page).first();
  await mine.getByRole("button", { name: "Dar por resuelto" }).click();
  await expect(threadsOf(page)).toHaveCount(0);
  const told = other.getByRole("listitem").filter({ hasText: "te menciona" });
  await expect(async () => {
    await other.goto("/admin/notices");
    await expect(told).toContainText("Resuelto", { timeout: 3000 });
  }).toPass();
  await told.getByRole("link").click();
  await expect(theirs).toContainText("Mira esto");
  await expect(theirs.getByRole("button").first()).toBeFocused();
  await expect(panelOf(other).getByRole("status")).toContainText("ya está resuelto");

  const said = await page.request.get(`/api/v1/entries/${id}/comments`);
  const [thread] = (await said.json()).items;
  const gone = await page.request.delete(`/api/v1/comments/${thread.comments[0].id}`, {
    headers: { origin: process.env.SITE_URL ?? "" },
  });
  expect(gone.status()).toBe(200);
  await other.goto("/admin/notices");
  await expect(told).toContainText("El comentario ya no está.");
  await told.getByRole("link").click();
  const lost = panelOf(other).getByText(/^El comentario del que te avisaron ya no está/);
  await expect(lost).toBeVisible();
  await expect.poll(() => lost.evaluate((text) => !!text.closest(":focus"))).toBe(true);
  await other.close();
});
