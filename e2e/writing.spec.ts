import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { deskEntry, openNewPost, openPost, uniqueWord } from "./pages/desk-entry";

test.use({ locale: "es-ES" });

test("what is typed is kept without asking, and is there after reloading", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await openNewPost(page);
  const entry = deskEntry(page);
  await entry.title.fill("Meandro");
  await entry.standfirst.fill("Una vuelta.");
  await entry.text.click();
  let letGo = () => {};
  const seen = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/updates", (route) => seen.then(() => route.continue()));
  await page.keyboard.type("Va y viene.");
  await expect(page.getByText(/^(Sin guardar todavía|Guardando…)$/)).toBeVisible();
  letGo();
  await expect(entry.saved).toBeVisible();
  await page.reload();
  await expect(entry.title).toHaveValue("Meandro");
  await expect(entry.standfirst).toHaveValue("Una vuelta.");
  await expect(entry.text).toHaveText("Va y viene.");
});

test("a date ahead is kept in the site's time, shows, holds back, and can be cancelled", async ({
  browser,
  baseURL,
  request,
  signIn,
  sql,
}) => {
  const page = await browser.newPage({ baseURL, locale: "es-ES", timezoneId: "America/Bogota" });
  await signIn("editor", page);
  const word = uniqueWord("estiaje");
  const id = await openNewPost(page, `El ${word}`);
  const entry = deskEntry(page);
  const year = new Date().getFullYear() + 1;
  await entry.publish.click();
  await entry.dialog.getByRole("radio", { name: "En una fecha" }).check();
  await entry.dialog.getByLabel("Fecha y hora").fill(`${year - 3}-03-01T09:30`);
  await entry.act("Programar").click();
  await expect(entry.dialog.getByLabel("Fecha y hora")).toHaveAccessibleDescription(/en el futuro/);
  await entry.dialog.getByLabel("Fecha y hora").fill(`${year}-03-01T09:30`);
  await entry.act("Programar").click();
  await expect(page.getByText(`Programado para el 1 mar ${year}, 09:30`)).toBeVisible();
  const [row] = await sql`select published_at from entries where id = ${id}`;
  expect(row?.published_at.toISOString()).toBe(`${year}-03-01T08:30:00.000Z`);
  expect((await request.get(`/blog/el-${word}`)).status()).toBe(404);

  await entry.more.click();
  await page.getByRole("menuitem", { name: "Cancelar la programación" }).click();
  await expect(page.getByText("Borrador", { exact: true })).toBeVisible();
  await page.close();
});

test("a translation is made, and each leads to the other", async ({ page, signIn }) => {
  await signIn("editor");
  const id = await openNewPost(page, `Original ${uniqueWord("vado")}`);
  const entry = deskEntry(page);
  await entry.details.click();
  await entry.act("Traducir al inglés").click();
  await page.waitForURL(
    (url) => /\/post\/[0-9a-f-]{36}$/.test(url.pathname) && !url.href.includes(id),
  );
  await expect(entry.text).toHaveAttribute("lang", "en");
  await expect(entry.dialog).toBeHidden();
  await entry.details.click();
  await entry.dialog.getByRole("link", { name: "Abrir en español" }).click();
  await page.waitForURL(new RegExp(id));
  await entry.details.click();
  await expect(entry.dialog.getByRole("link", { name: "Abrir en inglés" })).toBeVisible();
});

test("what goes to the trash comes back", async ({ page, signIn }) => {
  await signIn("author");
  const id = await openNewPost(page, `Hoja ${uniqueWord("seca")}`);
  const entry = deskEntry(page);
  await entry.more.click();
  await page.getByRole("menuitem", { name: "Mover a la papelera" }).click();
  await page.waitForURL(/\/entries\/post$/);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await page.waitForURL(new RegExp(id));
  await expect(entry.title).toBeEditable();
  await entry.more.click();
  await page.getByRole("menuitem", { name: "Mover a la papelera" }).click();
  await page.waitForURL(/\/entries\/post$/);
  await openPost(page, id);
  await expect(entry.title).not.toBeEditable();
  await page.getByRole("button", { name: "Restaurar" }).click();
  await expect(entry.title).toBeEditable();
  await expect(entry.text).toHaveAttribute("contenteditable", "true");
});

test("contributors publish nothing; authors read what is another's", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  await signIn("contributor");
  const id = await openNewPost(page, "Propuesta");
  const entry = deskEntry(page);
  await entry.text.click();
  await page.keyboard.type("Por leer.");
  await expect(entry.saved).toBeVisible();
  await expect(entry.publish).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog", { name: "Pedir revisión" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(entry.dialog).toBeHidden();

  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  await signIn("author", other);
  await openPost(other, id);
  const theirs = deskEntry(other);
  await expect(other.getByText(/^Solo lectura/)).toBeVisible();
  await expect(theirs.text).toHaveText("Por leer.");
  await expect(theirs.text).toHaveAttribute("contenteditable", "false");
  await expect(theirs.title).not.toBeEditable();
  await expect(other.getByRole("toolbar")).toHaveCount(0);
  await expect(theirs.publish).toHaveCount(0);
  await theirs.more.click();
  await expect(other.getByRole("menuitem", { name: "Duplicar" })).toBeVisible();
  await expect(other.getByRole("menuitem", { name: /papelera|Pedir/ })).toHaveCount(0);
  await other.keyboard.press("Escape");
  await theirs.details.click();
  await expect(theirs.dialog.getByLabel("Dirección")).toBeDisabled();
  await expect(theirs.act("Traducir al inglés")).toBeVisible();
  await other.close();
});

test("nothing harmful that was pasted reaches readers", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  await signIn("editor");
  const word = uniqueWord("fango");
  await openNewPost(page, `El ${word}`);
  const entry = deskEntry(page);
  await entry.text.click();
  await paste(
    page,
    `<p onclick="alert(1)">Limpio</p><script>alert(2)</script><img src=x onerror="alert(3)">
     <p><a href="javascript:alert(4)">Engaño</a> <a href="https://example.org/" onfocus="alert(5)">Bueno</a></p>
     <iframe src="https://example.org"></iframe><svg onload="alert(6)"></svg><style>p{display:none}</style>`,
  );
  await expect(entry.text.getByText("Engaño")).toBeVisible();
  await entry.publish.click();
  await entry.act("Publicar").click();
  await expect(page.getByRole("button", { name: "Publicado" })).toBeVisible();

  const reader = await browser.newPage({ baseURL });
  const alerts: string[] = [];
  reader.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await reader.goto(`/blog/el-${word}`);
  await expect(reader.getByText("Limpio")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Engaño" })).toHaveCount(0);
  await expect(reader.getByRole("link", { name: "Bueno" })).toHaveAttribute(
    "href",
    "https://example.org/",
  );
  await reader.getByText("Limpio").click();
  await reader.getByText("Engaño").click();
  expect(alerts).toEqual([]);
  expect(await reader.content()).not.toMatch(/alert\(|onerror|javascript:|<iframe/);
  await reader.close();
});

async function paste(page: Page, html: string) {
  await page.evaluate((markup) => {
    const transfer = new DataTransfer();
    transfer.setData("text/html", markup);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, html);
}
