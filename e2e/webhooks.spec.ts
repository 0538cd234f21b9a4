import { expect, test } from "./fixtures";
import { createPost, uniqueWord } from "./pages/desk-entry";
import { addWebhook } from "./pages/webhook";

test.use({ locale: "es-ES" });

test("an administrator adds a webhook, tests it, calls off and sends again, changes its secret and deletes it", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("admin");
  const name = uniqueWord("Aviso ");
  await page.goto("/admin/channels");
  await page.getByRole("link", { name: "Webhooks", exact: true }).click();
  await page.getByRole("link", { name: "Añadir un webhook" }).first().click();
  await page.getByLabel("Nombre").fill(name);
  await page.getByLabel("Dirección").fill("http://127.0.0.1:1/in");
  await page.getByRole("button", { name: "Añadir" }).click();
  const address = page.getByLabel("Dirección");
  await expect(address).toHaveAccessibleDescription(/red pública/);
  await expect(address).toBeFocused();
  // Such a name never stands for anything (RFC 6761), so each try fails at once.
  await address.fill("https://weir.invalid/in");
  await page.getByLabel("Publicaciones").uncheck();
  await page.getByLabel("Correcciones").uncheck();
  await page.getByRole("button", { name: "Añadir" }).click();
  const secret = page.getByRole("textbox", { name: "Secreto" });
  await expect(secret).toHaveValue(/^whsec_/);
  const first = await secret.inputValue();
  await page.getByRole("link", { name: "Seguir con el webhook" }).click();

  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByLabel("Retiradas")).toBeChecked();
  await expect(page.getByLabel("Publicaciones")).not.toBeChecked();
  await page.reload();
  expect(await page.content()).not.toContain(first);
  await page.getByRole("button", { name: "Enviar una prueba" }).click();
  await expect(page.getByText("La prueba va de camino")).toBeVisible();
  // What others withdraw meanwhile goes there too.
  const sent = page
    .getByRole("list", { name: "Entregas" })
    .getByRole("listitem")
    .filter({ hasText: "prueba" });
  await expect(async () => {
    await page.reload();
    await expect(sent).toContainText("The connection failed", { timeout: 3000 });
  }).toPass();
  await expect(sent).toContainText(/\d+ intentos?, siguiente intento/);
  await expect(page.getByRole("status").filter({ hasText: "Falla" })).toBeVisible();

  await sent.getByRole("button", { name: /^Parar/ }).click();
  await expect(sent).toContainText("Parado");
  await sent.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: "Intentos" })).toBeVisible();
  await expect(page.getByText(/sin respuesta/)).toBeVisible();
  await page.getByRole("region", { name: "Intentos" }).getByText("Lo enviado").click();
  await expect(page.getByRole("region", { name: /Cuerpo/ })).toContainText("webhook.test");
  await page.getByRole("button", { name: /^Enviar de nuevo/ }).click();
  await expect(page.getByText("Va de camino.")).toBeVisible();

  await page.goBack();
  await page.getByRole("button", { name: "Cambiar el secreto" }).click();
  await expect(secret).toHaveValue(/^whsec_/);
  await expect(secret).not.toHaveValue(first);
  await expect(page.getByText("El secreto anterior firma también hasta")).toBeVisible();

  await page.getByRole("button", { name: "Parar", exact: true }).click();
  await expect(page.getByRole("button", { name: "Activar" })).toBeVisible();
  await page.getByRole("button", { name: "Eliminar el webhook" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Eliminar" }).click();
  await page.waitForURL("**/admin/channels/webhooks");
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("an entry's own ledger tells where it is and since when; editors see no webhooks", async ({
  page,
  signIn,
  sql,
}) => {
  await signIn("editor");
  const { webhook } = await addWebhook(sql);
  for (const path of ["webhooks", "webhooks/new", `webhooks/${webhook}`, "toString/x"]) {
    expect((await page.goto(`/admin/channels/${path}`))?.status()).toBe(404);
  }
  const title = uniqueWord("Crecida ");
  const id = await createPost(page, title);
  const published = await page.request.put(`/api/v1/entries/${id}/publication`, {
    headers: { origin: process.env.SITE_URL ?? "" },
    data: {},
  });
  expect(published.ok()).toBe(true);
  const rows = page.getByRole("list", { name: "Entregas" }).getByRole("listitem");
  await expect(async () => {
    await page.goto(`/admin/entries/post/${id}/channels`);
    await expect(rows.filter({ hasText: "Página web" })).toContainText("al día desde", {
      timeout: 3000,
    });
    await expect(rows.filter({ hasText: "RSS" })).toHaveCount(3, { timeout: 3000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const own = rows.filter({ hasText: "Página web" });
  await expect(own.getByRole("button")).toHaveCount(0);
  await page.getByRole("link", { name: "Volver a la entrada" }).click();
  await page.waitForURL(`**/admin/entries/post/${id}`);

  await page.goto("/admin/channels");
  await expect(
    page.getByRole("img", { name: /^Página web: \d+ entregas? en treinta/ }),
  ).toBeVisible();
  await page.getByText("Las cifras, en una tabla").click();
  const table = page.getByRole("table", { name: "Entregas de los últimos treinta días" });
  await expect(table.getByRole("row").nth(1)).toContainText(/\d{4}/);
  await expect(page.getByRole("link", { name: "Webhooks", exact: true })).toHaveCount(0);
});
