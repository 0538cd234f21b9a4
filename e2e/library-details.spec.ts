import sharp from "sharp";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import {
  ask,
  bytesAt,
  fileButton,
  fileInput,
  site,
  undo,
  unique,
  uploadFile,
  uploadList,
} from "./pages/library";

test.use({ locale: "es-ES" });

test("a file says where it is used, and its end what it would break", async ({ page, signIn }) => {
  await signIn("editor");
  const name = `${unique("faro")}.png`;
  const { id, url } = await uploadFile(page, { filename: name });
  const author = authorOf(page.request, site);
  const [written, shown] = [unique("borrador"), unique("publicado")];
  await author.create({ title: written, fields: { coverId: id }, text: "Luz." });
  const entry = await author.create({
    title: shown,
    fields: { slug: shown, coverId: id },
    text: "Luz.",
  });
  await author.publish(entry.id);

  await page.goto(`/admin/media?q=${name}&view=list`);
  await expect(page.getByText("En 2 textos")).toBeVisible();
  await page.getByRole("button", { name: `Ficha de «${name}»` }).click();
  const details = page.getByRole("dialog", { name });
  await expect(details.getByRole("link", { name: shown })).toHaveAttribute(
    "href",
    `/admin/entries/post/${entry.id}`,
  );
  await expect(details.getByRole("listitem").filter({ hasText: written })).toContainText(
    "borrador",
  );
  await details.getByRole("button", { name: "Eliminar" }).click();
  const question = page.getByRole("dialog", { name: `¿Eliminar «${name}»?` });
  await expect(question).toContainText(`Dejará un hueco en: «${written}» y «${shown}».`);
  await question.getByRole("button", { name: "Cancelar" }).click();
  expect((await ask(url)).status).toBe(200);

  await details.getByRole("button", { name: "Eliminar" }).click();
  await question.getByRole("button", { name: "Eliminar" }).click();
  await expect(page.getByText(`«${name}» se ha eliminado`)).toBeVisible();
  expect((await ask(url)).status).toBe(404);
  await expect(async () => {
    expect(await (await ask(`/blog/${shown}`)).text()).not.toContain(id);
  }).toPass();
  await undo(page, "se ha eliminado");
  await expect.poll(async () => (await ask(url)).status).toBe(200);
  await expect(async () => {
    expect(await (await ask(`/blog/${shown}`)).text()).toContain(id);
  }).toPass();
});

test("what was deleted is found among the deleted, and comes back from there", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const name = `${unique("puente")}.png`;
  const { id, url } = await uploadFile(page, { filename: name });
  const headers = { origin: site };
  expect((await page.request.delete(`/api/v1/media/${id}`, { headers })).ok()).toBe(true);
  await page.goto("/admin/media");
  await page.getByRole("link", { name: "Eliminados" }).click();
  const line = page.getByRole("listitem").filter({ hasText: name });
  await expect(line).toContainText("Desaparece dentro de 4 semanas");
  await line.getByRole("button", { name: `Recuperar «${name}»` }).click();
  await expect(page.getByText(`«${name}» ha vuelto a su sitio`)).toBeVisible();
  await expect(line).toHaveCount(0);
  expect((await ask(url)).status).toBe(200);
  await undo(page, "ha vuelto a su sitio");
  await expect(line).toHaveCount(1);
  expect((await ask(url)).status).toBe(404);
});

test("a photograph stands upright and no longer tells where it was taken", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const name = `${unique("foto")}.jpg`;
  // The upper half is red as the camera held it: upright, that is the right half.
  const taken = await sharp({ create: { width: 120, height: 80, channels: 3, background: "#00f" } })
    .composite([
      {
        input: { create: { width: 120, height: 40, channels: 3, background: "#f00" } },
        top: 0,
        left: 0,
      },
    ])
    .jpeg()
    .withExif({
      IFD0: { Artist: "Alguien" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 25/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await page.goto("/admin/media");
  await fileInput(page).setInputFiles({ name, mimeType: "image/jpeg", buffer: taken });
  await expect(uploadList(page).getByText(`«${name}» está en la biblioteca`)).toBeVisible();
  const { items } = await (await page.request.get(`/api/v1/media?q=${name}`)).json();
  const bytes = await bytesAt(items[0].url);
  const { width, height, orientation, exif, format } = await sharp(bytes).metadata();
  expect({ width, height, orientation, exif, format }).toEqual({
    width: 80,
    height: 120,
    orientation: undefined,
    exif: undefined,
    format: "jpeg",
  });
  expect(bytes.includes("Alguien")).toBe(false);
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [redLeft = 0, redRight = 0] = [data[3 * (60 * 80 + 10)], data[3 * (60 * 80 + 70)]];
  expect(redLeft).toBeLessThan(40);
  expect(redRight).toBeGreaterThan(200);
});

test("the grid is walked, marked and opened by keyboard, and gives the focus back", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  const mark = unique("teclas");
  for (const n of [3, 2, 1]) await uploadFile(page, { filename: `${mark}-${n}.png` });
  await page.goto(`/admin/media?q=${mark}`);
  const file = (n: number) => fileButton(page, `${mark}-${n}.png`);
  await file(1).focus();
  await page.keyboard.press("ArrowRight");
  await expect(file(2)).toBeFocused();
  await page.keyboard.press("End");
  await expect(file(3)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(file(3)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(file(1)).toBeFocused();

  const marked = page
    .getByRole("toolbar", { name: "Varios archivos a la vez" })
    .getByRole("status");
  await page.keyboard.press("Space");
  await expect(marked).toHaveText("1 marcado");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Space");
  await expect(marked).toHaveText("3 marcados");
  await page.keyboard.press("Space");
  await expect(marked).toHaveText("2 marcados");

  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: `${mark}-3.png` });
  await expect(details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(file(3)).toBeFocused();

  await page.getByRole("button", { name: "Eliminar", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 archivos eliminados")).toBeVisible();
  await expect(file(1)).toBeHidden();
  await expect(page.locator("body")).not.toBeFocused();
  await undo(page, "2 archivos eliminados");
  await expect(file(1)).toBeVisible();
});
