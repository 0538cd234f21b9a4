import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  bytesAt,
  fileButton,
  fileInput,
  letThrough,
  undo,
  unique,
  uploadList,
} from "./pages/library";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES" });

const piece = 4 * 1024 * 1024;

/** An archive that comes in three pieces. */
function archive(name: string) {
  const buffer = randomBytes(2.5 * piece);
  buffer.write("504b03040a000000000000000000", 0, "hex");
  return { name, mimeType: "application/zip", buffer };
}

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** What the library holds under that name, as a reader gets it. */
async function fileNamed(page: Page, name: string) {
  const answer = await page.request.get(`/api/v1/media?${new URLSearchParams({ q: name })}`);
  const { items } = (await answer.json()) as { items: { url: string }[] };
  expect(items.length).toBe(1);
  return bytesAt(items[0]?.url ?? "");
}

const progressOf = (page: Page, name: string) =>
  uploadList(page).getByRole("progressbar", { name: `Subiendo «${name}»` });

test("twenty files at once: each has its progress, and those that fail say why", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("author");
  await page.goto("/admin/media");
  const mark = unique("muchos");
  const names = Array.from({ length: 18 }, (_, n) => `${mark}-${n}.png`);
  const pictures = names.map(async (name) => ({
    name,
    mimeType: "image/png",
    buffer: await makePicture(name),
  }));
  const vast = archive(`${mark}.zip`);
  const bad = { name: `${mark}.svg`, mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") };
  const gate = await letThrough(page, 1);
  await fileInput(page).setInputFiles(vast);
  await expect(progressOf(page, vast.name)).toHaveAttribute("value", "40");
  await fileInput(page).setInputFiles([bad, ...(await Promise.all(pictures))]);
  await expect(uploadList(page).getByRole("listitem")).toHaveCount(20);
  await expect(uploadList(page).getByText(`«${mark}-17.png» espera su turno`)).toBeVisible();
  gate.open();
  const arrived = uploadList(page).getByText("está en la biblioteca");
  await expect(arrived).toHaveCount(19, { timeout: 180_000 });
  await expect(uploadList(page).getByText(`«${bad.name}» no se ha subido`)).toBeVisible();
  await expect(uploadList(page).getByText("Este formato no se admite.")).toBeVisible();
  for (const name of names) await expect(fileButton(page, name)).toBeVisible();
  expect(digest(await fileNamed(page, vast.name))).toBe(digest(vast.buffer));
});

test("after a reload the browser carries on by itself where it was", async ({ page, signIn }) => {
  await signIn("author");
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/admin/media");
  const file = archive(`${unique("recarga")}.zip`);
  const gate = await letThrough(page, 1);
  await fileInput(page).setInputFiles(file);
  await expect.poll(() => gate.taken).toEqual([0]);
  await expect(progressOf(page, file.name)).toHaveAttribute("value", "40");
  await page.reload();
  await expect(progressOf(page, file.name)).toBeVisible();
  await expect(page.getByRole("list", { name: "Subidas a medias" })).toBeHidden();
  gate.open();
  await expect(uploadList(page).getByText(`«${file.name}» está en la biblioteca`)).toBeVisible();
  await expect.poll(() => gate.taken).toEqual([0, piece, 2 * piece]);
  expect(digest(await fileNamed(page, file.name))).toBe(digest(file.buffer));
});

test("what the browser could not keep is named after a reload, and goes on with the same file", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("author");
  page.on("dialog", (dialog) => dialog.accept());
  // A browser without room, as for a file beyond what it keeps.
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 0, usage: 0 });
  });
  await page.goto("/admin/media");
  const file = archive(`${unique("grande")}.zip`);
  const gate = await letThrough(page, 1);
  await fileInput(page).setInputFiles(file);
  await expect.poll(() => gate.taken).toEqual([0]);
  await expect(progressOf(page, file.name)).toHaveAttribute("value", "40");
  await page.reload();
  const left = page.getByRole("list", { name: "Subidas a medias" });
  await expect(left.getByText(file.name, { exact: true })).toBeVisible();
  await expect(left.getByText("Ha llegado el 40 % de 10 MB")).toBeVisible();
  await expect(uploadList(page)).toBeHidden();

  await test.step("another file is refused in words", async () => {
    const choose = left.locator("input");
    await choose.setInputFiles(archive("otro.zip"));
    await expect(page.getByText(`Ese archivo no es «${file.name}», de 10 MB.`)).toBeVisible();
  });
  await test.step("to forget it can be undone", async () => {
    await left.getByRole("button", { name: `Olvidar la subida de «${file.name}»` }).click();
    await expect(left).toBeHidden();
    await undo(page, `Subida de «${file.name}» olvidada`);
    await expect(left.getByText(file.name, { exact: true })).toBeVisible();
  });
  await test.step("the same file goes on from where it was, in a browser that knows nothing", async () => {
    await page.evaluate(() => localStorage.clear());
    gate.open();
    await left.locator("input").setInputFiles(file);
    await expect(uploadList(page).getByText(`«${file.name}» está en la biblioteca`)).toBeVisible();
    await expect(left).toBeHidden();
    await expect.poll(() => gate.taken).toEqual([0, piece, 2 * piece]);
    expect(digest(await fileNamed(page, file.name))).toBe(digest(file.buffer));
  });
});

test("an upload that was stopped goes on when that is undone", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/admin/media");
  const file = archive(`${unique("parada")}.zip`);
  const gate = await letThrough(page, 1);
  await fileInput(page).setInputFiles(file);
  await expect.poll(() => gate.taken).toEqual([0]);
  await expect(progressOf(page, file.name)).toHaveAttribute("value", "40");
  await uploadList(page)
    .getByRole("button", { name: `Dejar de subir «${file.name}»` })
    .click();
  await expect(uploadList(page)).toBeHidden();
  await page.reload();
  await expect(fileInput(page)).toBeAttached();
  await expect(uploadList(page)).toBeHidden();
  await expect(page.getByRole("list", { name: "Subidas a medias" })).toBeHidden();
  await fileInput(page).setInputFiles(file);
  await expect(progressOf(page, file.name)).toBeVisible();
  await uploadList(page)
    .getByRole("button", { name: `Dejar de subir «${file.name}»` })
    .click();
  await undo(page, `«${file.name}» ya no se sube`);
  gate.open();
  await expect(uploadList(page).getByText(`«${file.name}» está en la biblioteca`)).toBeVisible();
  await expect.poll(() => gate.taken).toEqual([0, piece, 2 * piece]);
  expect(digest(await fileNamed(page, file.name))).toBe(digest(file.buffer));
});
