import { hash } from "@node-rs/argon2";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { deskEntry, openNewPost, openPost, uniqueWord, untilOnDevice } from "./pages/desk-entry";

test.use({ locale: "es-ES" });

type SignIn = (role: "editor", page?: Page) => Promise<{ id: string; email: string; name: string }>;

/** Two people at the same entry, each in a window of their own. */
async function openTwice(page: Page, other: Page, signIn: SignIn) {
  const ana = await signIn("editor");
  const luis = await signIn("editor", other);
  const id = await openNewPost(page, uniqueWord("Juntos "));
  await openPost(other, id);
  return { id, ana, luis };
}

test("two people see each other's words and carets at once, and merge", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  const { ana, luis } = await openTwice(page, other, signIn);
  const [mine, theirs] = [deskEntry(page), deskEntry(other)];
  await expect(page.getByText(`Aquí también: ${luis.name}`)).toBeAttached();
  await expect(other.getByText(`Aquí también: ${ana.name}`)).toBeAttached();

  await mine.text.click();
  await page.keyboard.type("El río");
  await expect(theirs.text).toHaveText("El río");
  await page.keyboard.type(" crece.");
  await expect(theirs.text).toHaveText("El río crece.");
  await expect(other.locator(`.their-name[data-name="${ana.name}"]`)).toBeVisible();

  await theirs.text.click();
  await other.keyboard.press("Control+End");
  await other.keyboard.press("Enter");
  await Promise.all([
    other.keyboard.type("La orilla espera.", { delay: 20 }),
    page.keyboard.type(" Y baja.", { delay: 20 }),
  ]);
  for (const one of [mine, theirs]) {
    await expect(one.text).toHaveText("El río crece. Y baja.La orilla espera.");
  }
  await theirs.title.fill("Río abajo");
  await expect(mine.title).toHaveValue("Río abajo");
  await theirs.standfirst.fill("Agua.");
  await expect(mine.standfirst).toHaveValue("Agua.");

  // Each undoes their own.
  await expect(async () => {
    await theirs.text.press("Control+z");
    await expect(mine.text).toHaveText("El río crece. Y baja.", { timeout: 2000 });
  }).toPass();
  await other.close();
  await expect(page.getByText(`Aquí también: ${luis.name}`)).toHaveCount(0, { timeout: 60_000 });
});

test("long offline, both write on, and all of it meets afterwards", async ({
  page,
  context,
  browser,
  baseURL,
  signIn,
}) => {
  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  const { id } = await openTwice(page, other, signIn);
  const [mine, theirs] = [deskEntry(page), deskEntry(other)];
  await mine.text.click();
  await page.keyboard.type("Principio.");
  await expect(theirs.text).toHaveText("Principio.");
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Escrito lejos.");
  await expect(page.getByText(/^Sin conexión: lo escrito está a salvo/)).toBeVisible();
  await theirs.text.click();
  await other.keyboard.press("Control+Home");
  await other.keyboard.type("Escrito aquí. ");
  await expect(theirs.saved).toBeVisible();
  await context.setOffline(false);
  for (const one of [mine, theirs]) {
    await expect(one.text).toHaveText("Escrito aquí. Principio.Escrito lejos.");
    await expect(one.saved).toBeVisible();
  }
  // Closed while offline, the device keeps it until the next opening.
  await context.setOffline(true);
  await mine.text.press("Control+End");
  await page.keyboard.type(" Y más.");
  await untilOnDevice(page);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await openPost(again, id);
  await expect(theirs.text).toHaveText("Escrito aquí. Principio.Escrito lejos. Y más.");
  await other.close();
});

test("two tabs of one person write into one text", async ({ page, context, signIn }) => {
  await signIn("editor");
  const id = await openNewPost(page, "Pestañas");
  const tab = await context.newPage();
  await openPost(tab, id);
  await deskEntry(page).text.click();
  await page.keyboard.type("Una.");
  await expect(deskEntry(tab).text).toHaveText("Una.");
  await deskEntry(tab).text.press("Control+End");
  await tab.keyboard.type(" Otra.");
  await expect(deskEntry(page).text).toHaveText("Una. Otra.");
});

test("what a merge takes away is offered on every desk, and put back once", async ({
  page,
  context,
  browser,
  baseURL,
  signIn,
}) => {
  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  const { ana } = await openTwice(page, other, signIn);
  const [mine, theirs] = [deskEntry(page), deskEntry(other)];
  await mine.text.click();
  await page.keyboard.type("Se queda.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Se va");
  await expect(theirs.text).toHaveText("Se queda.Se va");
  await context.setOffline(true);
  await page.keyboard.type(", o no");
  await theirs.text.getByText("Se va").click();
  await other.keyboard.press("End");
  await other.keyboard.press("Shift+Home");
  await other.keyboard.press("Backspace");
  await other.keyboard.press("Backspace");
  await expect(theirs.text).toHaveText("Se queda.");
  await expect(theirs.saved).toBeVisible();
  await context.setOffline(false);
  for (const desk of [page, other]) {
    await expect(desk.getByText(`Texto de ${ana.name} que ha quedado fuera`)).toBeVisible();
    await expect(desk.getByText(", o no", { exact: true })).toBeVisible();
  }
  await page.getByRole("button", { name: "Devolver al texto" }).click();
  for (const one of [mine, theirs]) await expect(one.text).toHaveText("Se queda., o no");
  await expect(other.getByRole("button", { name: "Devolver al texto" })).toHaveCount(0);
  await other.close();
});

test("an ended session asks to sign in where one is, and what was written is saved", async ({
  page,
  sql,
  signIn,
}) => {
  const person = await signIn("editor");
  const password = "una clave muy larga";
  await sql`update people set password_hash = ${await hash(password)} where id = ${person.id}`;
  const id = await openNewPost(page, "Sesión");
  const entry = deskEntry(page);
  await entry.text.click();
  await page.keyboard.type("Antes.");
  await expect(entry.saved).toBeVisible();
  await sql`update sessions set revoked_at = now() where person_id = ${person.id}`;
  // At once: the dialog takes the focus while one types.
  await page.keyboard.insertText(" Después.");
  const dialog = page.getByRole("dialog", { name: "Tu sesión ha terminado" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Correo").fill(person.email);
  await dialog.getByLabel("Contraseña").fill("otra cosa muy larga");
  await dialog.getByRole("button", { name: "Entrar" }).click();
  await expect(dialog.getByLabel("Contraseña")).toHaveAccessibleDescription(/./);
  await dialog.getByLabel("Contraseña").fill(password);
  await dialog.getByRole("button", { name: "Entrar" }).click();
  await expect(dialog).toBeHidden();
  await expect(entry.saved).toBeVisible();
  const [draft] = await sql`select document from drafts where entry_id = ${id}`;
  expect(JSON.stringify(draft?.document)).toContain("Antes. Después.");
  await entry.text.press("Control+End");
  await page.keyboard.type(" Y sigo.");
  await expect(entry.saved).toBeVisible();
});

test("whoever signs in next on a device finds nothing of the one before", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  await openNewPost(page, "Mía");
  const entry = deskEntry(page);
  await entry.text.click();
  await page.keyboard.type("Solo mío.");
  await expect(entry.saved).toBeVisible();
  const kept = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return databases.filter(({ name }) => name?.startsWith("cauce:draft:")).length;
    });
  await expect.poll(kept).toBe(1);
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Salir" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect.poll(kept).toBe(0);
});
