import { randomBytes } from "node:crypto";
import { expect, test } from "./fixtures";
import { bytesAt, sendFile } from "./pages/library";
import { makePicture } from "./pages/picture";

test.use({ locale: "es-ES" });

/** An archive that is stored, not packed: its bytes are as good as any. */
function makeArchive(size: number): Buffer {
  const name = Buffer.from("a");
  const body = randomBytes(size);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(size, 0);
  sizes.writeUInt32LE(size, 4);
  const fixed = Buffer.from("0a000000000000000000", "hex");
  const local = Buffer.concat([
    Buffer.from("504b0304", "hex"),
    fixed,
    Buffer.alloc(4),
    sizes,
    Buffer.from("01000000", "hex"),
    name,
  ]);
  const end = Buffer.from(`504b0506${"00".repeat(18)}`, "hex");
  return Buffer.concat([local, body, end]);
}

test("an upload beyond 10 MB arrives whole, one beyond 50 MB is refused", async ({
  page,
  signIn,
}) => {
  await signIn("contributor");
  const data = makeArchive(12_000_000);
  const answer = await sendFile(page.request, { filename: "a.zip", data });
  expect(answer.status()).toBe(201);
  const file = await answer.json();
  expect(file.size).toBe(data.length);
  expect((await bytesAt(file.url)).equals(data)).toBe(true);
  const vast = await sendFile(page.request, {
    filename: "b.zip",
    data: Buffer.alloc(52_428_801),
  });
  expect(vast.status()).toBe(413);
});

test("what is no file for a library is refused in words", async ({ page, signIn }) => {
  const send = (values: Parameters<typeof sendFile>[1]) => sendFile(page.request, values);
  const png = await makePicture("refusals");
  expect((await send({ filename: "a.png", data: png })).status()).toBe(401);
  await signIn("editor");
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
  for (const [status, values] of [
    [415, { filename: "a.svg", data: svg, type: "image/svg+xml" }],
    [415, { filename: "a.html", data: Buffer.from("<!doctype html>"), type: "text/html" }],
    [422, { filename: "a.png", data: Buffer.from("hola"), type: "image/png" }],
    [422, { filename: "a.png", data: png.subarray(0, 200), type: "image/png" }],
    [422, { filename: "a.png", data: Buffer.alloc(0), type: "image/png" }],
    [422, { filename: "", data: png, type: "image/png" }],
    [403, { filename: "a.png", data: png, origin: "https://example.com" }],
  ] as const) {
    const answer = await send(values);
    expect([values.filename, answer.status()]).toEqual([values.filename, status]);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect((await answer.json()).title).toMatch(/\.$/);
  }
});

test("an editor uploads, describes, finds, deletes and brings back a picture", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  const name = `rio-${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/admin/media");
  await page
    .getByLabel("Subir archivos", { exact: true })
    .last()
    .setInputFiles([
      { name: `${name}.png`, mimeType: "image/png", buffer: await makePicture(name) },
      { name: `${name}.svg`, mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") },
    ]);
  const uploads = page.getByRole("list", { name: "Archivos que se están subiendo" });
  await expect(uploads.getByText(`«${name}.png» está en la biblioteca`)).toBeVisible();
  await expect(uploads.getByText("Este formato no se admite.")).toBeVisible();

  await page.getByRole("button", { name: `Ver «${name}.png»` }).click();
  const details = page.getByRole("dialog", { name: `${name}.png` });
  await details.getByLabel("Texto alternativo en español").fill("Un río al amanecer");
  await details.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();

  await page.getByLabel("Buscar en la biblioteca").fill(`amanecer ${name}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=amanecer/);
  await page.getByRole("button", { name: `Ver «${name}.png»` }).click();
  await details.getByRole("button", { name: "Eliminar" }).click();
  await page
    .getByRole("dialog", { name: `¿Eliminar «${name}.png»?` })
    .getByRole("button", { name: "Eliminar" })
    .click();
  await expect(page.getByText(`«${name}.png» se ha eliminado`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nada coincide con la búsqueda" })).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByRole("button", { name: `Ver «${name}.png»` })).toBeVisible();
});

test("files may be dropped on the library or pasted into it", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/admin/media");
  const main = page.getByRole("main");
  await expect(main.getByRole("button", { name: "Subir archivos" })).toBeVisible();
  for (const kind of ["drop", "paste"] as const) {
    const name = `${kind}-${crypto.randomUUID().slice(0, 8)}.png`;
    const picture = [...(await makePicture(name))];
    const carried = await page.evaluateHandle(
      ([bytes, filename]) => {
        const carrier = new DataTransfer();
        carrier.items.add(new File([new Uint8Array(bytes)], filename, { type: "image/png" }));
        return carrier;
      },
      [picture, name] as const,
    );
    if (kind === "drop") {
      const target = main.getByRole("button", { name: "Subir archivos" });
      await expect(async () => {
        await target.dispatchEvent("dragover", { dataTransfer: carried });
        const invitation = main.getByText("Suelta los archivos para subirlos");
        await expect(invitation).toBeVisible({ timeout: 1000 });
      }).toPass();
      await target.dispatchEvent("drop", { dataTransfer: carried });
    } else {
      await page.evaluate((clipboardData) => {
        document.body.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      }, carried);
    }
    await expect(main.getByText(`«${name}» está en la biblioteca`).last()).toBeVisible();
  }
});

test("strangers see no library", async ({ page }) => {
  expect((await page.goto("/admin/media"))?.status()).toBe(404);
});
