import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ locale: "es-ES" });

async function addPerson(page: Page, { name, email }: { name: string; email: string }) {
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "Dar de alta a alguien" }).click();
  await page.getByRole("textbox", { name: "Nombre" }).fill(name);
  await page.getByRole("textbox", { name: "Correo" }).fill(email);
  await page.getByRole("radio", { name: /^Autoría/ }).check();
  await page.getByRole("button", { name: "Dar de alta" }).click();
}

/** Makes the link that is shown once, and gives it. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Crear un enlace de entrada" }).click();
  const link = page.getByRole("textbox", { name: "Enlace" });
  await expect(link).toHaveValue(/\/sign-in\/link\?token=/);
  return link.inputValue();
}

const someone = () => {
  const word = crypto.randomUUID().slice(0, 8);
  return { name: `Eva ${word}`, email: `eva-${word}@example.org` };
};

test("an administrator brings somebody in, keeps them out, and lets them back in", async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const person = someone();
  const admin = await signIn("admin");
  await addPerson(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(person.name);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const link = await makeLink(page);
  await expect(page.getByText(/^Vale una sola vez, hasta el .* de 20\d\d/)).toBeVisible();

  const theirs = await browser.newPage({ baseURL, locale: "es-ES" });
  await theirs.goto(link);
  await theirs.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(theirs).toHaveURL("/admin");
  expect((await theirs.goto("/admin/people"))?.status()).toBe(404);
  expect((await theirs.goto("/admin/channels"))?.status()).toBe(200);

  await page.getByRole("button", { name: "Cerrar el acceso" }).click();
  await expect(page.getByRole("main").getByText("Acceso cerrado", { exact: true })).toBeVisible();
  expect((await theirs.goto("/admin"))?.status()).toBe(404);
  await expect(page.getByRole("button", { name: /enlace/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Devolver el acceso" }).click();
  await expect(page.getByRole("main").getByText("Puede entrar", { exact: true })).toBeVisible();
  expect((await theirs.goto("/admin"))?.status()).toBe(404);
  await theirs.goto(await makeLink(page));
  await theirs.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(theirs).toHaveURL("/admin");
  await theirs.close();

  // Others do much at the same time.
  await page.goto(`/admin/activity?person=${admin.id}`);
  const log = page.getByRole("main").getByRole("listitem");
  await expect(log.filter({ hasText: `dio de alta a ${person.name}` })).toBeVisible();
  await page.goto(`/admin/activity?person=${id}`);
  await expect(log.filter({ hasText: `${person.name} entró con un enlace` }).first()).toBeVisible();
});

test("what is wrong stands beside its field, and what was typed stays", async ({
  page,
  signIn,
}) => {
  const admin = await signIn("admin");
  const person = someone();
  await addPerson(page, { ...person, email: admin.email });
  const email = page.getByRole("textbox", { name: "Correo" });
  await expect(page.getByText("Ya hay una persona con este correo.")).toBeVisible();
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Nombre" })).toHaveValue(person.name);
  await expect(page.getByRole("radio", { name: /^Autoría/ })).toBeChecked();
});

test("a role is changed, and the list finds people by part of their name", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  const person = someone();
  await addPerson(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(person.name);
  await page.getByRole("radio", { name: /^Edición/ }).check();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Datos guardados.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Edición/ })).toBeChecked();

  await page.goto("/admin/people");
  await page.getByRole("searchbox").fill(person.name.slice(-8));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Edición");
  await expect(rows).toContainText("Aún no ha entrado");
});

test("to everybody else there are no people and there is no log", async ({ page, signIn }) => {
  const { id } = await signIn("editor");
  for (const path of ["/people", "/people/new", `/people/${id}`, "/activity"]) {
    const answer = await page.request.get(`/admin${path}`);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toContain("marta@example.org");
  }
});

test("an address that names nobody is not found", async ({ page, signIn }) => {
  await signIn("admin");
  for (const id of ["nobody", crypto.randomUUID()]) {
    expect((await page.request.get(`/admin/people/${id}`)).status(), id).toBe(404);
  }
  for (const query of ["people?q=%00&page=x", "activity?person=x&page=-1", "channels?state=x"]) {
    expect((await page.request.get(`/admin/${query}`)).status(), query).toBe(200);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one brings somebody in and makes their link", async ({ page, signIn }) => {
    const admin = await signIn("admin");
    const person = someone();
    await addPerson(page, { ...person, email: admin.email });
    await expect(page.getByText("Ya hay una persona con este correo.")).toBeVisible();
    await page.getByRole("textbox", { name: "Correo" }).fill(person.email);
    await page.getByRole("button", { name: "Dar de alta" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(person.name);
    await makeLink(page);
    await page.getByRole("button", { name: "Cerrar el acceso" }).click();
    await expect(page.getByRole("main").getByText("Acceso cerrado", { exact: true })).toBeVisible();
  });
});
