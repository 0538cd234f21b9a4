import { expect, test } from "./fixtures";
import { createPost, deskEntry, openNewPost, uniqueWord } from "./pages/desk-entry";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES" });

test("an address follows the title, may be one's own, and may not be another's", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("presa");
  await createPost(page, `La ${word} ajena`);
  await openNewPost(page);
  const entry = deskEntry(page);
  await entry.title.fill(`La ${word} mía`);
  await expect(entry.saved).toBeVisible();
  await entry.details.click();
  await expect(entry.dialog.getByText(`/blog/la-${word}-mia`, { exact: true })).toBeVisible();

  const address = entry.dialog.getByLabel("Dirección");
  await address.fill(`la-${word}-ajena`);
  await expect(address).toHaveAccessibleDescription(/Ya hay otra entrada en esta dirección/);
  await address.fill("con/barras y 🐟");
  await expect(address).toHaveAccessibleDescription(/Usa solo minúsculas, números y guiones/);
  await address.fill(`${word}-propia`);
  await expect(entry.dialog.getByText(`/blog/${word}-propia`, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await entry.title.fill("Otro título");
  await page.reload();
  await expect(entry.text).toBeVisible();
  await entry.details.click();
  await expect(address).toHaveValue(`${word}-propia`);
});

test("an address that another has is kept, told beside its field and refused at publication", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("represa");
  await createPost(page, word);
  await openNewPost(page, `Otra ${word}`);
  const entry = deskEntry(page);
  await entry.details.click();
  const address = entry.dialog.getByLabel("Dirección");
  await address.fill(word);
  const told = entry.dialog.getByText("Ya hay otra entrada en esta dirección. Elige otra.");
  await expect(told).toBeVisible();
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await entry.text.click();
  await page.keyboard.type("Se guarda igual.");
  await expect(entry.saved).toBeVisible();
  await entry.publish.click();
  await entry.act("Publicar").click();
  await expect(told).toBeVisible();
  await page.reload();
  await expect(entry.text).toHaveText("Se guarda igual.");
  await entry.details.click();
  await expect(address).toHaveValue(word);
  await address.fill(`${word}-otra`);
  await expect(told).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(entry.saved).toBeVisible();
  await entry.publish.click();
  await entry.act("Publicar").click();
  await expect(entry.dialog).toBeHidden();
  expect((await page.request.get(`/blog/${word}-otra`)).status()).toBe(200);
});

test("tags, category, cover and words for search engines reach the page", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("azuda");
  await openNewPost(page, `La ${word}`);
  const entry = deskEntry(page);
  await entry.details.click();
  const { dialog } = entry;

  const tags = dialog.getByRole("combobox", { name: "Etiquetas" });
  await tags.fill("http");
  await tags.press("Enter");
  await expect(dialog.getByRole("button", { name: "Quitar HTTP" })).toBeVisible();
  await tags.fill(`Nueva ${word}`);
  await tags.press("Enter");
  await expect(dialog.getByRole("button", { name: `Quitar Nueva ${word}` })).toBeVisible();
  await expect(tags).toHaveValue("");
  const category = dialog.getByLabel("Categoría");
  await category.selectOption("Oficio");

  await dialog.getByRole("button", { name: "Elegir una imagen" }).click();
  const picker = page.getByRole("dialog", { name: "Elige una imagen" });
  await picker.locator("input[type=file]").setInputFiles({
    name: "azuda.png",
    mimeType: "image/png",
    buffer: await makePicture(word),
  });
  const describe = page.getByRole("dialog", { name: "Describe la imagen" });
  await describe.getByLabel("Texto alternativo en español").fill(`Una ${word} al alba`);
  await describe.getByRole("button", { name: "Usar esta imagen" }).click();
  await expect(dialog.getByRole("img", { name: `Una ${word} al alba` })).toBeVisible();

  await dialog.getByText("Buscadores y redes").click();
  await dialog.getByLabel("Título para buscadores").fill(`${word} en breve`);
  await dialog.getByLabel("Descripción para buscadores").fill(`Qué es una ${word}.`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await entry.publish.click();
  await entry.act("Publicar").click();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();

  const html = await (await request.get(`/blog/la-${word}`)).text();
  expect(html).toMatch(new RegExp(`<title>[^<]*${word} en breve`));
  expect(html).toContain(`content="Qué es una ${word}."`);
  expect(html).toContain(`alt="Una ${word} al alba"`);
  expect(html).toContain(`>Nueva ${word}<`);
  expect(html).toContain('href="/tag/http"');

  await page.reload();
  await entry.details.click();
  await expect(category.locator("option:checked")).toHaveText("Oficio");
  await dialog.getByRole("button", { name: `Quitar Nueva ${word}` }).click();
  await dialog.getByRole("button", { name: "Quitar", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Publicado, con cambios")).toBeVisible();
  await page.getByRole("button", { name: "Publicar los cambios" }).click();
  await entry.act("Publicar").click();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();
  const corrected = await (await request.get(`/blog/la-${word}`)).text();
  expect(corrected).not.toContain(`>Nueva ${word}<`);
  expect(corrected).not.toContain(`alt="Una ${word} al alba"`);
});
