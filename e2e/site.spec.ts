import { expect, test } from "./fixtures";

test.use({ locale: "es-ES" });

test("a menu is changed and shown to readers; a bad address is refused beside its field", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  const words = `Presa ${crypto.randomUUID().slice(0, 6)}`;
  await page.goto("/admin/navigation?menu=footer&locale=en");
  const before = await page.getByLabel("Palabras").count();
  await page.getByRole("button", { name: "Añadir un enlace" }).click();
  await expect(page.getByLabel("Palabras")).toHaveCount(before + 1);
  await page.getByLabel("Palabras").last().fill(words);
  const address = page.getByRole("combobox", { name: "Dirección" }).last();
  await address.fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Guardar el menú" }).click();
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/Pon una dirección de este sitio/);

  await address.fill("history of 404");
  await page.getByRole("option", { name: /A short history of 404/ }).click();
  await expect(address).toHaveValue("/en/blog/a-history-of-404");
  await page.getByRole("button", { name: `Subir «${words}»` }).click();
  await page.getByRole("button", { name: "Guardar el menú" }).click();
  await expect(page.getByText("Menú guardado.")).toBeVisible();
  expect(await (await request.get("/en")).text()).toContain(words);

  await page.getByRole("button", { name: `Quitar «${words}»` }).click();
  await page.getByRole("button", { name: "Guardar el menú" }).click();
  await expect(page.getByLabel("Palabras")).toHaveCount(before);
  await expect(async () => {
    expect(await (await request.get("/en")).text()).not.toContain(words);
  }).toPass();
});

test("settings show at the next visit; a colour that cannot be read is refused", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("admin");
  await page.goto("/admin/settings");
  const save = page.getByRole("button", { name: "Guardar" });
  const colour = page.getByRole("textbox", { name: "Color de acento" });
  await expect(async () => {
    await colour.fill("#ffee99");
    const told = page.getByText("Demasiado claro para leer con él.");
    await expect(told).toBeVisible({ timeout: 1000 });
  }).toPass();
  await save.click();
  await expect(colour).toBeFocused();
  await expect(colour).toHaveAccessibleDescription(/no se leería bien/);
  await colour.fill("");

  const description = page.getByRole("textbox", { name: "Descripción en inglés" });
  const before = await description.inputValue();
  const after = `Notes from the weir ${crypto.randomUUID().slice(0, 6)}.`;
  await description.fill(after);
  await save.click();
  await expect(page.getByText("Ajustes guardados.")).toBeVisible();
  expect(await (await request.get("/en")).text()).toContain(after);
  await description.fill(before);
  await save.click();
  await expect(async () => {
    expect(await (await request.get("/en")).text()).not.toContain(after);
  }).toPass();
});

test("a tag is named, renamed and deleted", async ({ page, signIn }) => {
  await signIn("editor");
  const name = `Acequia ${crypto.randomUUID().slice(0, 6)}`;
  await page.goto("/admin/terms");
  await page.getByRole("button", { name: "Nueva etiqueta" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(dialog.getByText("Pon un nombre en uno de los idiomas")).toBeVisible();
  await expect(dialog.getByLabel("Nombre en español")).toBeFocused();
  await dialog.getByLabel("Nombre en español").fill(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.getByRole("searchbox").fill(name);
  await page.waitForURL((url) => url.searchParams.get("q") === name);
  await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(1);
  await page.getByRole("button", { name: `Cambiar «${name}»` }).click();
  await dialog.getByLabel("Nombre en inglés").fill(`Ditch ${name}`);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Ditch ${name}`)).toBeVisible();
  await page.getByRole("button", { name: `Eliminar «${name}»` }).click();
  await expect(page.getByRole("heading", { name: "Ninguna coincide" })).toBeVisible();
});
