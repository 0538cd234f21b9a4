import { expect, test } from "./fixtures";
import { createPost, deskEntry, openPost, uniqueWord } from "./pages/desk-entry";

test.use({ locale: "es-ES" });

test("a contributor asks for review, an editor sends it back, and then publishes it", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const word = uniqueWord("ribera");
  const writer = await signIn("contributor");
  const id = await createPost(page, `La ${word}`);
  await openPost(page, id);
  const desk = deskEntry(page);
  await expect(desk.publish).toHaveCount(0);
  await desk.text.click();
  await page.keyboard.press("Control+Enter");
  await expect(desk.dialog).toHaveAccessibleName("Pedir revisión");
  await desk.dialog.getByLabel("Nota para quien lo revise").fill("Mira el final.");
  await desk.act("Pedir revisión").click();
  await expect(page.getByText("Revisión pedida")).toBeVisible();
  await expect(page.getByText(/^Pediste revisión/)).toBeVisible();

  const office = await browser.newPage({ baseURL, locale: "es-ES" });
  const editor = await signIn("editor", office);
  await office.goto(`/admin/entries/post?status=review&q=${word}`);
  await expect(office.getByRole("listitem").filter({ hasText: word })).toContainText(
    "Espera revisión",
  );
  await office.getByRole("link", { name: `La ${word}` }).click();
  await expect(office.getByText(`${writer.name} pidió revisión`)).toBeVisible();
  await expect(office.getByText("Mira el final.")).toBeVisible();
  const at = deskEntry(office);
  await office.getByRole("button", { name: "Devolver", exact: true }).click();
  const note = at.dialog.getByLabel("Qué le falta");
  await expect(note).toBeFocused();
  await at.act("Devolver").click();
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/Di qué le falta/);
  await note.fill("Le falta la fuente.");
  await at.act("Devolver").click();
  await expect(office.getByText("Devuelto", { exact: true }).first()).toBeVisible();

  await page.goto("/admin/notices");
  const told = page.getByRole("listitem").filter({ hasText: `${editor.name} lo devuelve` });
  await expect(told).toContainText("Le falta la fuente.");
  await expect(told).toContainText("Nuevo");
  await told.getByRole("link").click();
  await expect(page.getByText(`${editor.name} lo devolvió`)).toBeVisible();
  await page.getByRole("button", { name: "Pedir revisión", exact: true }).click();
  await desk.act("Pedir revisión").click();
  await expect(page.getByText(/^Pediste revisión/)).toBeVisible();

  await office.reload();
  await expect(at.text).toBeVisible();
  await at.publish.click();
  await at.act("Publicar").click();
  await expect(office.getByText("Publicado", { exact: true }).first()).toBeVisible();
  expect((await page.request.get(`/blog/la-${word}`)).status()).toBe(200);
  await page.goto("/admin/notices");
  await expect(
    page.getByRole("link", { name: `${editor.name} lo ha publicado: La ${word}` }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Marcar todo como leído" }).click();
  await expect(page.getByText("Todo leído.")).toBeVisible();
  await expect(page.getByText("Nuevo", { exact: true })).toHaveCount(0);
  await office.close();
});

test("what is asked for can be taken back, and a program does the same", async ({
  page,
  signIn,
}) => {
  await signIn("contributor");
  const id = await createPost(page, "El vado");
  const headers = { origin: process.env.SITE_URL ?? "" };
  const address = `/api/v1/entries/${id}/review`;
  expect((await page.request.put(address, { headers, data: { note: "Ya está" } })).status()).toBe(
    200,
  );
  expect((await page.request.put(address, { headers })).status()).toBe(409);
  const answer = await page.request.put(`${address}/answer`, { headers, data: { note: "No" } });
  expect(answer.status()).toBe(403);
  expect((await page.request.post(address, { headers })).status()).toBe(405);
  await openPost(page, id);
  await deskEntry(page).more.click();
  await page.getByRole("menuitem", { name: "Retirar la petición de revisión" }).click();
  await expect(page.getByText("Petición retirada")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pedir revisión", exact: true })).toBeVisible();
});
