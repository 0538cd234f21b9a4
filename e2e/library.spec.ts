import sharp from "sharp";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { ask, bytesAt, fileButton, site, undo, unique, uploadFile } from "./pages/library";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES" });

test("a file is replaced at its address, and the old one comes back", async ({ page, signIn }) => {
  await signIn("editor");
  const name = `${unique("mapa")}.png`;
  const { id, url } = await uploadFile(page, { filename: name });
  const lasting = `/media/${id}/${name}`;
  const before = await ask(lasting);
  expect(before.headers.get("cache-control")).toContain("must-revalidate");
  const etag = async () => (await ask(lasting)).headers.get("etag");

  await page.goto(`/admin/media?q=${name}`);
  await fileButton(page, name).click();
  const picture = { name: "otro.png", mimeType: "image/png", buffer: await makePicture("otro") };
  await page
    .getByRole("dialog", { name })
    .getByLabel("Sustituir", { exact: true })
    .last()
    .setInputFiles(picture);
  await expect(page.getByText(`«${name}» se ha sustituido`)).toBeVisible();
  expect(await etag()).not.toBe(before.headers.get("etag"));
  const moved = await ask(url);
  expect(moved.status).toBe(307);
  expect(moved.headers.get("location")).toMatch(new RegExp(`^/media/${id}-[0-9a-f]{12}/${name}$`));

  await undo(page, "se ha sustituido");
  await expect.poll(etag).toBe(before.headers.get("etag"));
});

test("a picture is cropped and its focal point set by keyboard alone", async ({ page, signIn }) => {
  await signIn("author");
  const name = `${unique("barco")}.png`;
  const { id } = await uploadFile(page, { filename: name });
  await page.goto(`/admin/media?q=${name}`);
  await fileButton(page, name).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Recortar" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Recorte y punto de interés" });
  await dialog.getByRole("button", { name: /^Recorte:/ }).focus();
  for (const key of ["Shift+ArrowLeft", "Shift+ArrowLeft", "ArrowRight"]) {
    await page.keyboard.press(key);
  }
  await dialog.getByRole("button", { name: /^Punto de interés:/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("status")).toHaveText(
    "614 × 400 píxeles · 45 % desde la izquierda, 55 % desde arriba",
  );
  await dialog.getByRole("button", { name: "Guardar" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Recorte guardado")).toBeVisible();
  const size = async () => {
    const { width, height } = await sharp(await bytesAt(`/media/${id}/${name}`)).metadata();
    return `${width} × ${height}`;
  };
  expect(await size()).toBe("614 × 400");
  const { focal } = await (await page.request.get(`/api/v1/media/${id}`)).json();
  expect(focal).toEqual({ x: 45, y: 55 });
  const whole = await page.request.get(`/api/v1/media/${id}/whole`);
  expect((await sharp(await whole.body()).metadata()).width).toBe(640);
  expect((await ask(`/api/v1/media/${id}/whole`)).status).toBe(401);

  await undo(page, "Recorte guardado");
  await expect.poll(size).toBe("640 × 400");
});

test("by pointer: a press sets the focal point, corners cut, and previews and pages follow", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const name = `${unique("costa")}.png`;
  const { id } = await uploadFile(page, { filename: name, "alt.es": "La costa" });
  const slug = unique("con-portada");
  const author = authorOf(page.request, site);
  const entry = await author.create({ title: slug, fields: { slug, coverId: id }, text: "Mar." });
  await author.publish(entry.id);

  await page.goto(`/admin/media?q=${name}`);
  await fileButton(page, name).click();
  await page.getByRole("button", { name: "Recortar" }).click();
  const dialog = page.getByRole("dialog", { name: "Recorte y punto de interés" });
  const frame = dialog.getByRole("button", { name: /^Recorte:/ });
  const square = dialog.getByRole("listitem").filter({ hasText: "Cuadrada, 1:1" }).locator("img");
  const left = () => square.evaluate((image) => image.style.left);
  const pictures = dialog.locator("img");
  const isDrawn = (all: (HTMLElement | SVGElement)[]) =>
    all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0);
  await expect.poll(() => pictures.evaluateAll(isDrawn)).toBe(true);
  let box = await frame.boundingBox();
  // Until the dialog stands still.
  await expect(async () => {
    const before = box;
    box = await frame.boundingBox();
    expect(box).toEqual(before);
  }).toPass({ intervals: [250] });
  if (!box) throw new Error("The frame is nowhere");
  await expect.poll(left).toBe("-30%");

  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height * 0.2);
  await expect(dialog.getByRole("status")).toContainText("90 % desde la izquierda, 20 % desde");
  await expect.poll(left).toBe("-54%");

  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 8 + box.width / 2, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByRole("status")).toContainText(/^3(19|20|21) × 400 píxeles/);
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Recorte guardado")).toBeVisible();

  await expect(async () => {
    const html = await (await ask(`/blog/${slug}`)).text();
    const shown = new RegExp(`/media/${id}-([0-9a-f]{12})/`).exec(decodeURIComponent(html));
    const { width } = await sharp(await bytesAt(`/media/${id}-${shown?.[1]}/${name}`)).metadata();
    expect(Math.abs((width ?? 0) - 320)).toBeLessThan(2);
  }).toPass();
});
