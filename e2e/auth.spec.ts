import { makeSignInLink } from "../scripts/launcher/administrator.mjs";
import { expect, test } from "./fixtures";
import { makePersonWithPassword as makePerson, password } from "./pages/person";

test.use({ locale: "es-ES" });

test("a wrong password is told beside the field, the right one lets in", async ({ page, sql }) => {
  const { email } = await makePerson(sql);
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=/account");
  await page.getByLabel("Correo").fill(email);
  await page.getByLabel("Contraseña").fill("equivocada");
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
  await expect(page.getByLabel("Contraseña")).toBeFocused();
  await expect(page.getByLabel("Contraseña")).toHaveValue("");
  await expect(page.getByLabel("Correo")).toHaveValue(email);
  await page.getByLabel("Contraseña").fill(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tu cuenta");
});

test("the sixth guess within a quarter of an hour is turned away", async ({ page, sql }) => {
  const { email } = await makePerson(sql);
  await page.goto("/sign-in");
  const guess = async (word: string) => {
    await page.getByLabel("Correo").fill(email);
    await page.getByLabel("Contraseña").fill(word);
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page.getByLabel("Contraseña")).toHaveValue("");
  };
  for (let n = 0; n < 5; n += 1) await guess("equivocada");
  await guess(password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Demasiados intentos");
  await expect(page).toHaveURL("/sign-in");
});

test("after signing in one lands on this site, whatever next says", async ({ page, sql }) => {
  const { email } = await makePerson(sql);
  await page.goto("/sign-in?next=//example.com/");
  await page.getByLabel("Correo").fill(email);
  await page.getByLabel("Contraseña").fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL("/admin");
});

test("a link waits for the button, lets in once, and then says what to do", async ({
  page,
  sql,
  browser,
  baseURL,
}) => {
  const { id } = await makePerson(sql);
  const link = await makeSignInLink(sql, id, baseURL ?? "");
  await page.request.get(link);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Entrar como Lucía Prado");
  await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL("/admin");

  const other = await browser.newPage({ baseURL, locale: "es-ES" });
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Este enlace ya no sirve");
  await other.getByRole("link", { name: "Entrar con contraseña" }).click();
  await expect(other).toHaveURL("/sign-in");
  await other.close();
});

test("signing out ends the session on the server", async ({ page, context, signIn }) => {
  await signIn("author");
  await page.goto("/account");
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page).toHaveURL("/");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("cauce-session");
  await context.addCookies(cookies);
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=/account");
});

test("to strangers there is no desk", async ({ request }) => {
  for (const path of ["/admin", "/admin/entries/post", "/admin/settings"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
  }
});

test("who is disabled is out at the next request", async ({ page, sql, signIn }) => {
  const { id } = await signIn("editor");
  expect((await page.goto("/admin"))?.status()).toBe(200);
  await sql`update people set disabled_at = now() where id = ${id}`;
  expect((await page.goto("/admin"))?.status()).toBe(404);
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=/account");
});

test("a session is ended from another one", async ({ page, browser, sql, signIn, baseURL }) => {
  const { id } = await signIn("author");
  const elsewhere = await browser.newPage({ baseURL, locale: "es-ES" });
  await elsewhere.goto(await makeSignInLink(sql, id, baseURL ?? ""));
  await elsewhere.getByRole("main").getByRole("button").click();
  await expect(elsewhere).toHaveURL("/admin");
  await page.goto("/account");
  const sessions = page.getByRole("main").getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  const end = page.getByRole("button", { name: /Cerrar la sesión de/ });
  const asked = page.getByRole("dialog", { name: /^¿Cerrar la sesión de/ });
  await end.click();
  await asked.getByRole("button", { name: "Cancelar" }).click();
  await expect(end).toBeFocused();
  await end.click();
  await asked.getByRole("button", { name: "Cerrar", exact: true }).last().click();
  await expect(sessions).toHaveCount(1);
  await expect(page.locator("body")).not.toBeFocused();
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL("/sign-in?next=/account");
  await elsewhere.close();
});

test("the desk speaks the language that its person chose", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/account");
  await page.getByLabel("Nombre").fill("Ana Ruiz");
  await page.getByLabel("Idioma de la mesa de trabajo").selectOption("en");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Profile saved.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ana Ruiz");
  await page.reload();
  await expect(page.getByLabel("Language of the desk")).toHaveValue("en");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in, is told what is wrong, and changes the password", async ({ page, sql }) => {
    const { email } = await makePerson(sql);
    await page.goto("/sign-in?next=/account");
    await page.getByLabel("Correo").fill(email);
    await page.getByLabel("Contraseña").fill("equivocada");
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
    await expect(page.getByLabel("Correo")).toHaveValue(email);
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page).toHaveURL("/account");
    await page.getByLabel("Contraseña actual").fill("equivocada");
    await page.getByLabel("Contraseña nueva").fill("otro río, otra orilla");
    await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
    await expect(page.getByText("La contraseña actual no es esa.")).toBeVisible();
    await page.getByLabel("Contraseña actual").fill(password);
    await page.getByLabel("Contraseña nueva").fill("otro río, otra orilla");
    await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
    await expect(page.getByText("Contraseña guardada.")).toBeVisible();
  });
});
